//! The plan as rules see it: things by id, edges both ways, a handle per thing. Built once.

use crate::field::{Field, Item, List};
use crate::money::{Proposal, proposals};
use crate::place::{Place, Step, Trail};
use crate::plan::{
    Akkoord, Budget, BudgetStatus, Dekking, Doelstelling, Eis, Fase, Iets, Inbreng, Indicator, Kind,
    Maatregel, MaatregelStatus, Opgave, OpgaveStatus, Partij, PartijSoort, Plan, PlanStatus, Seen, Shape,
    Uitvraag, Walk, Wijze,
};
use crate::text::Vocabulary;
use crate::themes::Said;
use crate::values::{Link, Tekst};
use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;

/// The plan, indexed.
pub(crate) struct View<'p> {
    /// The plan itself.
    pub plan: &'p Plan,
    root: Place,
    rows: Rows<'p>,
    /// What a walk shows, in its order.
    seen: Vec<Seen<'p>>,
    /// Of every id and kind the first thing that bears it, sorted.
    ids: Vec<(&'p str, Kind, u32)>,
    /// The same, to look up.
    by_id: HashMap<(&'p str, Kind), u32>,
    /// Per objective the measures that refer to it, dropped ones included.
    maatregelen: Edges,
    /// Per party the measures that it is responsible for, dropped ones included.
    verantwoordelijk: Edges,
    /// Per party the budgets that are its money.
    budgetten: Edges,
    /// Every entry of `dekking` with a budget that exists: (budget, measure, entry), sorted by budget.
    uses: Vec<(u32, u32, &'p Dekking)>,
    /// Per request the measures that use it, dropped ones included.
    gevraagd: Edges,
    /// By which texts are read.
    pub(crate) vocabulary: &'p Vocabulary,
    /// Per measure what its words say, once somebody asks.
    pub(crate) said: OnceCell<Vec<Said>>,
    /// How measures without enough cover could be paid, once somebody asks.
    proposals: OnceCell<BTreeMap<Named, Proposal>>,
    /// Every entry of `eisen` for a measure that exists: (measure, request, entry), sorted by measure.
    eisen: Vec<(u32, u32, &'p Eis)>,
    /// What something refers to, once somebody asks.
    referred: OnceCell<Vec<Named>>,
    /// What [`Ref::circle`] looks in, made when it is first asked.
    pub(crate) circles: OnceCell<Vec<u32>>,
}

/// Every thing, kind by kind, in the order of findings.
#[derive(Debug, Default)]
pub(crate) struct Rows<'p> {
    fasen: Vec<Row<'p, Fase>>,
    partijen: Vec<Row<'p, Partij>>,
    opgaven: Vec<Row<'p, Opgave>>,
    doelstellingen: Vec<Row<'p, Doelstelling>>,
    indicatoren: Vec<Row<'p, Indicator>>,
    maatregelen: Vec<Row<'p, Maatregel>>,
    budgetten: Vec<Row<'p, Budget>>,
    uitvragen: Vec<Row<'p, Uitvraag>>,
    inbreng: Vec<Row<'p, Inbreng>>,
}

/// One thing and the row of what holds it.
#[derive(Debug)]
pub(crate) struct Row<'p, T> {
    item: &'p Item<T>,
    holder: u32,
}

/// For each of n things the things that point to it, in one array.
#[derive(Debug, Default)]
struct Edges {
    starts: Vec<u32>,
    sources: Vec<u32>,
}

impl Edges {
    /// From pairs of (target, source); the sources of a target keep their order.
    fn new(mut pairs: Vec<(u32, u32)>, targets: usize) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut starts = vec![0; targets + 1];
        for (target, _) in &pairs {
            if let Some(count) = starts.get_mut(*target as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Self { starts, sources: pairs.into_iter().map(|(_, source)| source).collect() }
    }

    fn of(&self, target: u32) -> &[u32] {
        let bound = |n: u32| self.starts.get(n as usize).map_or(0, |&start| start as usize);
        self.sources.get(bound(target)..bound(target + 1)).unwrap_or_default()
    }
}

/// A kind of thing that findings name and rules handle.
pub(crate) trait Entity: Sized + 'static {
    const KIND: Kind;
    /// Its list, and what holds that.
    const HELD: (&'static str, Kind);
    fn shape() -> &'static Shape;
    fn rows<'v>(view: &'v View<'v>) -> &'v [Row<'v, Self>];
    /// Its id.
    fn id(&self) -> &Field<crate::values::Id>;
    /// The text that names it.
    fn name(&self) -> &Field<Tekst>;
}

macro_rules! entities {
    ($($Name:ident $list:ident in $Holder:ident, named by $name:ident;)*) => {$(
        impl Entity for $Name {
            const KIND: Kind = Kind::$Name;
            const HELD: (&'static str, Kind) = (stringify!($list), Kind::$Holder);
            fn shape() -> &'static Shape {
                Self::SHAPE
            }
            fn rows<'v>(view: &'v View<'v>) -> &'v [Row<'v, Self>] {
                &view.rows.$list
            }
            fn id(&self) -> &Field<crate::values::Id> {
                &self.id
            }
            fn name(&self) -> &Field<Tekst> {
                &self.$name
            }
        }
    )*
        impl<'p> View<'p> {
            /// Does something with the thing of a kind and row, whatever its type.
            fn with_thing<R>(&self, kind: Kind, row: u32, then: impl FnOnce(&dyn AnyThing) -> R) -> Option<R> {
                match kind {
                    Kind::Plan => None,
                    $(Kind::$Name => self.rows.$list.get(row as usize).map(|row| then(row)),)*
                }
            }
        }
    };
}

entities! {
    Fase fasen in Plan, named by naam;
    Partij partijen in Plan, named by naam;
    Opgave opgaven in Plan, named by naam;
    Doelstelling doelstellingen in Opgave, named by omschrijving;
    Indicator indicatoren in Doelstelling, named by naam;
    Maatregel maatregelen in Plan, named by naam;
    Budget budgetten in Plan, named by naam;
    Uitvraag uitvragen in Plan, named by naam;
    Inbreng inbreng in Plan, named by samenvatting;
}

/// What all things have, without their type.
trait AnyThing {
    fn id(&self) -> Option<&str>;
    fn name(&self) -> Option<&str>;
    fn number(&self) -> u32;
    fn holder(&self) -> u32;
    fn held(&self) -> (&'static str, Kind);
    fn push_to(&self, place: &mut Place);
}

impl<T: Entity> AnyThing for Row<'_, T> {
    fn id(&self) -> Option<&str> {
        self.item.value.id().get().map(|id| id.as_str())
    }
    fn name(&self) -> Option<&str> {
        self.item.value.name().get().map(Tekst::as_str)
    }
    fn number(&self) -> u32 {
        self.item.number
    }
    fn holder(&self) -> u32 {
        self.holder
    }
    fn held(&self) -> (&'static str, Kind) {
        T::HELD
    }
    fn push_to(&self, place: &mut Place) {
        place.push_item(self.item);
    }
}

/// A thing of the plan without its type: what a finding names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named {
    /// Its kind.
    pub kind: Kind,
    pub(crate) row: u32,
}

impl Named {
    pub(crate) const PLAN: Self = Self { kind: Kind::Plan, row: 0 };
}

fn rows<'p, T>(list: &'p List<T>, holder: u32) -> impl Iterator<Item = Row<'p, T>> {
    list.items().iter().map(move |item| Row { item, holder })
}

impl<'p> View<'p> {
    pub(crate) fn new(plan: &'p Plan, root: Place, vocabulary: &'p Vocabulary) -> Self {
        let mut all = Rows {
            fasen: rows(&plan.fasen, 0).collect(),
            partijen: rows(&plan.partijen, 0).collect(),
            opgaven: rows(&plan.opgaven, 0).collect(),
            maatregelen: rows(&plan.maatregelen, 0).collect(),
            budgetten: rows(&plan.budgetten, 0).collect(),
            uitvragen: rows(&plan.uitvragen, 0).collect(),
            inbreng: rows(&plan.inbreng, 0).collect(),
            ..Rows::default()
        };
        for (holder, opgave) in (0..).zip(&all.opgaven) {
            all.doelstellingen.extend(rows(&opgave.item.value.doelstellingen, holder));
        }
        for (holder, doelstelling) in (0..).zip(&all.doelstellingen) {
            all.indicatoren.extend(rows(&doelstelling.item.value.indicatoren, holder));
        }
        let ids = ids(&all);
        let by_id = ids.iter().map(|(id, kind, row)| ((*id, *kind), *row)).collect();
        let mut view = Self {
            vocabulary,
            plan,
            root,
            rows: all,
            seen: Vec::new(),
            ids,
            by_id,
            referred: OnceCell::new(),
            maatregelen: Edges::default(),
            verantwoordelijk: Edges::default(),
            budgetten: Edges::default(),
            uses: Vec::new(),
            gevraagd: Edges::default(),
            eisen: Vec::new(),
            said: OnceCell::new(),
            proposals: OnceCell::new(),
            circles: OnceCell::new(),
        };
        view.draw_edges();
        let mut seen = Vec::new();
        plan.walk(&mut view.root(), &mut |_, one| seen.push(one));
        view.seen = seen;
        view
    }

    /// A reference to nothing is no edge.
    fn draw_edges(&mut self) {
        let (mut serves, mut carries, mut owns, mut uses) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut asks, mut eisen) = (Vec::new(), Vec::new());
        for (source, Row { item, .. }) in (0..).zip(&self.rows.maatregelen) {
            let maatregel = &item.value;
            for link in maatregel.doelstellingen.iter() {
                serves.extend(self.row_of(link.as_str(), Kind::Doelstelling).map(|target| (target, source)));
            }
            let responsible = maatregel.verantwoordelijke.get();
            carries.extend(
                responsible.and_then(|link| Some((self.row_of(link.as_str(), Kind::Partij)?, source))),
            );
            let request = maatregel.uitvoering.part(|it| &it.uitvraag).get().copied();
            asks.extend(request.and_then(|link| Some((self.row_of(link.as_str(), Kind::Uitvraag)?, source))));
            for entry in maatregel.dekking.iter() {
                let budget = entry.budget.get();
                uses.extend(
                    budget.and_then(|link| Some((self.row_of(link.as_str(), Kind::Budget)?, source, entry))),
                );
            }
        }
        for (source, Row { item, .. }) in (0..).zip(&self.rows.budgetten) {
            let owner = item.value.partij.get();
            owns.extend(owner.and_then(|link| Some((self.row_of(link.as_str(), Kind::Partij)?, source))));
        }
        for (source, Row { item, .. }) in (0..).zip(&self.rows.uitvragen) {
            for eis in item.value.eisen.iter() {
                let maatregel = eis.maatregel.get();
                eisen.extend(
                    maatregel
                        .and_then(|link| Some((self.row_of(link.as_str(), Kind::Maatregel)?, source, eis))),
                );
            }
        }
        eisen.sort_by_key(|(maatregel, _, _)| *maatregel);
        uses.sort_by_key(|(budget, _, _)| *budget);
        self.maatregelen = Edges::new(serves, self.rows.doelstellingen.len());
        self.verantwoordelijk = Edges::new(carries, self.rows.partijen.len());
        self.budgetten = Edges::new(owns, self.rows.partijen.len());
        self.uses = uses;
        self.gevraagd = Edges::new(asks, self.rows.uitvragen.len());
        self.eisen = eisen;
    }

    /// Every text, id, reference and thing of the plan, in the order of the format.
    ///
    /// A rule that mostly finds nothing looks here first, and walks for the places only when there is something to find.
    pub(crate) fn seen(&self) -> &[Seen<'p>] {
        &self.seen
    }

    /// Visits every text, id, reference and thing of the plan with its place, in the order of the format.
    pub(crate) fn walk(&self, mut visit: impl FnMut(&Trail, Seen<'p>)) {
        self.plan.walk(&mut self.root(), &mut visit);
    }

    /// All things of a kind.
    pub fn all<T: Entity>(&self) -> impl Iterator<Item = Ref<'_, T>> {
        (0..).zip(T::rows(self)).map(|(row, Row { item, .. })| Ref { view: self, it: &item.value, row })
    }

    pub(crate) fn get<T: Entity>(&self, row: u32) -> Option<Ref<'_, T>> {
        Some(Ref { view: self, it: &T::rows(self).get(row as usize)?.item.value, row })
    }

    /// The row of the first thing of a kind with an id.
    fn row_of(&self, id: &str, kind: Kind) -> Option<u32> {
        self.by_id.get(&(id, kind)).copied()
    }

    /// The thing that a reference names.
    pub fn find<T: Entity>(&self, link: &Link<T>) -> Option<Ref<'_, T>> {
        self.get(self.row_of(link.as_str(), <T as Entity>::KIND)?)
    }

    /// The thing that a reference to any kind names: of several the first in the document.
    pub fn find_any(&self, link: &Link<Iets>) -> Option<Named> {
        self.named(link.as_str())
    }

    /// The first thing with an id, in the order of the document.
    pub(crate) fn named(&self, id: &str) -> Option<Named> {
        let mut bearers = self.bearers(id);
        match (bearers.next(), bearers.next()) {
            (only, None) => only,
            _ => self.bearers(id).min_by_key(|thing| self.place_of(*thing).steps),
        }
    }

    /// Of each kind the first thing with an id.
    fn bearers<'a>(&'a self, id: &'a str) -> impl Iterator<Item = Named> + 'a {
        let start = self.ids.partition_point(|(other, _, _)| *other < id);
        let bearers =
            self.ids.get(start..).unwrap_or_default().iter().take_while(move |(other, _, _)| *other == id);
        bearers.map(|(_, kind, row)| Named { kind: *kind, row: *row })
    }

    /// Whether a reference names a thing of the kind, or of any.
    pub(crate) fn names(&self, id: &str, kind: Option<Kind>) -> bool {
        match kind {
            Some(kind) => self.row_of(id, kind).is_some(),
            None => self.bearers(id).next().is_some(),
        }
    }

    /// What a reference means: the first thing with the id, of the kind that it asks for or of any.
    pub(crate) fn meant(&self, id: &str, kind: Option<Kind>) -> Option<Named> {
        match kind {
            Some(kind) => self.row_of(id, kind).map(|row| Named { kind, row }),
            None => self.named(id),
        }
    }

    /// Every thing that something refers to, sorted. Exceptions don't count as use; dropped measures do.
    pub(crate) fn referred_to(&self) -> &[Named] {
        self.referred.get_or_init(|| {
            let mut things = Vec::new();
            self.walk(|trail, seen| {
                let exception = matches!(trail.steps.first(), Some(Step::Key(_, "uitzonderingen")));
                if let Seen::Link(id, kind) = seen
                    && !exception
                {
                    things.extend(self.meant(id, kind));
                }
            });
            things.sort_unstable();
            things.dedup();
            things
        })
    }

    /// Every id that a thing of the kind (or any) bears, sorted.
    pub(crate) fn ids_of(&self, kind: Option<Kind>) -> impl Iterator<Item = &'p str> {
        let of = self.ids.iter().filter(move |(_, of, _)| kind.is_none_or(|kind| kind == *of));
        of.map(|(id, _, _)| *id)
    }

    /// How a measure that lacks money could be paid from what is left.
    pub fn proposal(&self, maatregel: &Ref<'_, Maatregel>) -> Option<&Proposal> {
        self.proposals.get_or_init(|| proposals(self)).get(&maatregel.named())
    }

    /// The first chosen opgave about energy.
    pub fn energy_opgave(&self) -> Option<Ref<'_, Opgave>> {
        self.all().find(Ref::<Opgave>::is_energy)
    }

    /// Whether the plan was adopted: it is `vastgesteld` or further.
    pub fn is_adopted(&self) -> bool {
        use PlanStatus::{Afgerond, InUitvoering, Vastgesteld};
        matches!(self.plan.status.get(), Some(Vastgesteld | InUitvoering | Afgerond))
    }

    /// The place of the plan itself.
    pub(crate) fn root(&self) -> Place {
        self.root.clone()
    }

    /// The place of a thing.
    pub(crate) fn place_of(&self, thing: Named) -> Place {
        self.with_thing(thing.kind, thing.row, |row| {
            let (list, holder) = row.held();
            let mut place = self.place_of(Named { kind: holder, row: row.holder() });
            let shape = match holder {
                Kind::Opgave => Opgave::SHAPE,
                Kind::Doelstelling => Doelstelling::SHAPE,
                _ => Plan::SHAPE,
            };
            place.steps.extend(shape.key(list).map(|(step, _)| step));
            row.push_to(&mut place);
            place
        })
        .unwrap_or_else(|| self.root())
    }

    /// The innermost thing that holds a place, and how many steps lead to it.
    pub(crate) fn holder_of(&self, place: &Place) -> (Named, usize) {
        let (kind, depth) = place.innermost();
        let mut numbers = place.steps.iter().take(depth).filter_map(|step| match step {
            Step::Item(number) => Some(*number),
            _ => None,
        });
        let path = match kind {
            Kind::Plan => return (Named::PLAN, 0),
            Kind::Doelstelling => vec![Kind::Opgave, Kind::Doelstelling],
            Kind::Indicator => vec![Kind::Opgave, Kind::Doelstelling, Kind::Indicator],
            kind => vec![kind],
        };
        let mut thing = Named::PLAN;
        let mut steps = 0;
        for kind in path {
            let row = numbers.next().and_then(|number| self.row_at(kind, thing.row, number));
            let Some(row) = row else { break };
            thing = Named { kind, row };
            steps += 2;
        }
        (thing, steps)
    }

    /// The row of an item by its number in what holds it.
    fn row_at(&self, kind: Kind, holder: u32, number: u32) -> Option<u32> {
        fn search<T>(rows: &[Row<'_, T>], holder: u32, number: u32) -> Option<u32> {
            let at =
                rows.binary_search_by_key(&(holder, number), |row| (row.holder, row.item.number)).ok()?;
            u32::try_from(at).ok()
        }
        match kind {
            Kind::Plan => None,
            Kind::Fase => search(&self.rows.fasen, holder, number),
            Kind::Partij => search(&self.rows.partijen, holder, number),
            Kind::Opgave => search(&self.rows.opgaven, holder, number),
            Kind::Doelstelling => search(&self.rows.doelstellingen, holder, number),
            Kind::Indicator => search(&self.rows.indicatoren, holder, number),
            Kind::Maatregel => search(&self.rows.maatregelen, holder, number),
            Kind::Budget => search(&self.rows.budgetten, holder, number),
            Kind::Uitvraag => search(&self.rows.uitvragen, holder, number),
            Kind::Inbreng => search(&self.rows.inbreng, holder, number),
        }
    }

    /// A thing's id.
    pub(crate) fn id_of(&self, thing: Named) -> Option<String> {
        match thing.kind {
            Kind::Plan => self.plan.id.get().map(|id| id.as_str().to_owned()),
            kind => self.with_thing(kind, thing.row, |row| row.id().map(str::to_owned))?,
        }
    }

    /// A thing's name, of a long one the first 80 characters.
    pub(crate) fn name_of(&self, thing: Named) -> Option<String> {
        let name = match thing.kind {
            Kind::Plan => self.plan.naam.get().map(|name| name.as_str().to_owned()),
            kind => self.with_thing(kind, thing.row, |row| row.name().map(str::to_owned))?,
        }?;
        Some(shortened(&name))
    }

    /// The number of a thing in what holds it, from 0, and its holder.
    pub(crate) fn number_of(&self, thing: Named) -> (u32, Named) {
        let number = |row: &dyn AnyThing| (row.number(), Named { kind: row.held().1, row: row.holder() });
        self.with_thing(thing.kind, thing.row, number).unwrap_or((0, Named::PLAN))
    }
}

/// A text, of a long one the first 80 characters.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// What a sentence quotes of a text: that has a full stop of its own.
pub(crate) fn quoted(text: &Tekst) -> String {
    shortened(text.as_str().trim().trim_end_matches('.'))
}

/// Of every id and kind the first thing that bears it.
fn ids<'p>(rows: &Rows<'p>) -> Vec<(&'p str, Kind, u32)> {
    fn add<'p, T: Entity>(ids: &mut Vec<(&'p str, Kind, u32)>, rows: &[Row<'p, T>]) {
        let of =
            (0..).zip(rows).filter_map(|(n, row)| Some((row.item.value.id().get()?.as_str(), T::KIND, n)));
        ids.extend(of);
    }
    let mut ids = Vec::new();
    add(&mut ids, &rows.fasen);
    add(&mut ids, &rows.partijen);
    add(&mut ids, &rows.opgaven);
    add(&mut ids, &rows.doelstellingen);
    add(&mut ids, &rows.indicatoren);
    add(&mut ids, &rows.maatregelen);
    add(&mut ids, &rows.budgetten);
    add(&mut ids, &rows.uitvragen);
    add(&mut ids, &rows.inbreng);
    ids.sort_unstable();
    ids.dedup_by(|next, first| (next.0, next.1) == (first.0, first.1));
    ids
}

/// A handle on a thing of the plan: the thing itself by `Deref`, and its neighbours by methods.
pub(crate) struct Ref<'v, T> {
    pub(crate) view: &'v View<'v>,
    pub(crate) it: &'v T,
    row: u32,
}

impl<T> Clone for Ref<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ref<'_, T> {}

impl<T> Deref for Ref<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.it
    }
}

impl<'v, T: Entity> Ref<'v, T> {
    /// The thing without its type.
    pub const fn named(&self) -> Named {
        Named { kind: <T as Entity>::KIND, row: self.row }
    }
}

impl<'v> Ref<'v, Opgave> {
    /// Whether its status is `gekozen` or left out.
    pub fn is_chosen(&self) -> bool {
        matches!(self.it.status.get(), None | Some(OpgaveStatus::Gekozen))
    }

    /// Its objectives.
    pub fn doelstellingen(&self) -> impl Iterator<Item = Ref<'v, Doelstelling>> + use<'v> {
        let (view, holder) = (self.view, self.row);
        let rows = &view.rows.doelstellingen;
        let range =
            rows.partition_point(|row| row.holder < holder)..rows.partition_point(|row| row.holder <= holder);
        range.filter_map(move |row| view.get(u32::try_from(row).ok()?))
    }
}

impl<'v> Ref<'v, Opgave> {
    /// The live measures that serve one of its objectives, each once, in the order of findings.
    pub fn maatregelen(&self) -> impl Iterator<Item = Ref<'v, Maatregel>> + use<'v> {
        let view = self.view;
        let mut rows: Vec<u32> =
            self.doelstellingen().flat_map(|it| it.maatregelen()).map(|maatregel| maatregel.row).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().filter_map(|row| view.get(row))
    }

    /// Whether it is chosen and about energy.
    pub fn is_energy(&self) -> bool {
        self.is_chosen() && crate::data::in_family(self.it.thema.get(), "energie")
    }
}

impl<'v> Ref<'v, Doelstelling> {
    /// The opgave that it belongs to.
    pub fn opgave(&self) -> Option<Ref<'v, Opgave>> {
        self.view.get(self.view.rows.doelstellingen.get(self.row as usize)?.holder)
    }

    /// The live measures that refer to it.
    pub fn maatregelen(&self) -> impl Iterator<Item = Ref<'v, Maatregel>> + use<'v> {
        let view = self.view;
        let sources = view.maatregelen.of(self.row).iter();
        sources.filter_map(|row| view.get::<Maatregel>(*row)).filter(Ref::is_live)
    }
}

impl<'v> Ref<'v, Indicator> {
    /// The objective that it measures.
    pub fn doelstelling(&self) -> Option<Ref<'v, Doelstelling>> {
        self.view.get(self.view.rows.indicatoren.get(self.row as usize)?.holder)
    }
}

impl<'v> Ref<'v, Maatregel> {
    /// The objectives that it serves.
    pub fn doelstellingen(&self) -> impl Iterator<Item = Ref<'v, Doelstelling>> + use<'v> {
        let view = self.view;
        self.it.doelstellingen.iter().filter_map(|link| view.find(link))
    }

    /// Whether its status is anything but `afgevallen`.
    pub fn is_live(&self) -> bool {
        self.it.status.get() != Some(&MaatregelStatus::Afgevallen)
    }
}

impl<'v> Ref<'v, Maatregel> {
    /// The opgaven that it serves through its objectives, chosen or not, each once.
    pub fn opgaven(&self) -> impl Iterator<Item = Ref<'v, Opgave>> + use<'v> {
        let view = self.view;
        let mut rows: Vec<u32> =
            self.doelstellingen().filter_map(|it| it.opgave()).map(|opgave| opgave.row).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().filter_map(|row| view.get(row))
    }

    /// Every entry of its `dekking` whose budget exists, with that budget.
    pub fn paid_from(&self) -> impl Iterator<Item = (&'v Item<Dekking>, Ref<'v, Budget>)> + use<'v> {
        let view = self.view;
        let entries = self.it.dekking.items().iter();
        entries.filter_map(move |entry| Some((entry, view.find(entry.value.budget.get()?)?)))
    }

    /// The phase in which it is carried out.
    pub fn fase(&self) -> Option<Ref<'v, Fase>> {
        self.view.find(self.it.fase.get()?)
    }

    /// The request in which its work is asked for.
    pub fn uitvraag(&self) -> Option<Ref<'v, Uitvraag>> {
        self.view.find(self.it.uitvoering.part(|it| &it.uitvraag).get()?)
    }

    /// What its request asks for it.
    pub fn eisen(&self) -> impl Iterator<Item = &'v Eis> + use<'v> {
        let (row, request) = (self.row, self.uitvraag().map(|it| it.row));
        let all = &self.view.eisen;
        let start = all.partition_point(|(maatregel, _, _)| *maatregel < row);
        let of_this = all
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(move |(maatregel, _, _)| *maatregel == row);
        of_this.filter(move |(_, uitvraag, _)| Some(*uitvraag) == request).map(|(_, _, eis)| *eis)
    }

    /// Whether others are to do the work and nobody has been found yet.
    pub fn is_for_the_market(&self) -> bool {
        const MARKET: [PartijSoort; 5] = [
            PartijSoort::Marktpartij,
            PartijSoort::Warmtebedrijf,
            PartijSoort::Netbeheerder,
            PartijSoort::Energiecooperatie,
            PartijSoort::Ondernemers,
        ];
        let fitting: &[PartijSoort] = match self.it.uitvoering.part(|it| &it.wijze).get() {
            Some(Wijze::Marktpartij | Wijze::SamenMetMarktpartij) => &MARKET,
            Some(Wijze::MaatschappelijkeOrganisatie) => &[PartijSoort::MaatschappelijkeOrganisatie],
            _ => return false,
        };
        let involved = self.it.betrokkenen.iter().filter_map(|it| it.partij.get());
        let mut parties = self.it.verantwoordelijke.get().into_iter().chain(involved);
        !parties.any(|link| {
            self.view.find(link).is_some_and(|partij| {
                let fits = partij.it.soort.get().is_some_and(|soort| fitting.contains(soort));
                // What could not be read of an agreement is as if left out.
                let has_agreed = |it: &Akkoord| it.datum.get().is_some() || it.document.get().is_some();
                fits && partij.it.akkoord.get().is_some_and(has_agreed)
            })
        })
    }
}

impl<'v> Ref<'v, Uitvraag> {
    /// The live measures whose work it asks for.
    pub fn maatregelen(&self) -> impl Iterator<Item = Ref<'v, Maatregel>> + use<'v> {
        let view = self.view;
        let sources = view.gevraagd.of(self.row).iter();
        sources.filter_map(|row| view.get::<Maatregel>(*row)).filter(Ref::is_live)
    }
}

impl<'v> Ref<'v, Partij> {
    /// The live measures that it is responsible for.
    pub fn verantwoordelijk_voor(&self) -> impl Iterator<Item = Ref<'v, Maatregel>> + use<'v> {
        let view = self.view;
        let sources = view.verantwoordelijk.of(self.row).iter();
        sources.filter_map(|row| view.get::<Maatregel>(*row)).filter(Ref::is_live)
    }

    /// The budgets that are its money.
    pub fn budgetten(&self) -> impl Iterator<Item = Ref<'v, Budget>> + use<'v> {
        let view = self.view;
        view.budgetten.of(self.row).iter().filter_map(|row| view.get(*row))
    }
}

impl<'v> Ref<'v, Budget> {
    /// Whether the plan counts on its money: it is `beschikbaar` or `toegezegd`, or a live measure takes from it.
    pub fn is_counted_on(&self) -> bool {
        let firm = [BudgetStatus::Beschikbaar, BudgetStatus::Toegezegd];
        self.it.status.get().is_some_and(|status| firm.contains(status)) || self.uses().next().is_some()
    }

    /// Every entry of a live measure's `dekking` that takes from it, with the measure.
    pub fn uses(&self) -> impl Iterator<Item = (Ref<'v, Maatregel>, &'v Dekking)> + use<'v> {
        let (view, row) = (self.view, self.row);
        let start = view.uses.partition_point(|(budget, _, _)| *budget < row);
        let uses = view
            .uses
            .get(start..)
            .unwrap_or_default()
            .iter()
            .take_while(move |(budget, _, _)| *budget == row);
        uses.filter_map(|(_, maatregel, entry)| Some((view.get::<Maatregel>(*maatregel)?, *entry)))
            .filter(|(maatregel, _)| maatregel.is_live())
    }
}
