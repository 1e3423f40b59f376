//! Measures that wait for each other.

use crate::plan::Maatregel;
use crate::view::{Named, Ref, View};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

impl View<'_> {
    /// Per measure the row of the first of those that wait for each other together with it: its own where there are none.
    fn circles(&self) -> &[u32] {
        self.circles.get_or_init(|| {
            let row = |maatregel: Ref<'_, Maatregel>| maatregel.named().row;
            let waits =
                self.all::<Maatregel>().flat_map(|it| it.voorgangers().map(move |of| (row(it), row(of))));
            let graph = DiGraph::<(), ()>::from_edges(waits);
            let mut first: Vec<u32> = self.all().map(row).collect();
            for circle in kosaraju_scc(&graph) {
                let head = circle.iter().min().copied();
                for member in circle {
                    if let Some((place, head)) = first.get_mut(member.index()).zip(head) {
                        *place = u32::try_from(head.index()).unwrap_or(*place);
                    }
                }
            }
            first
        })
    }
}

impl<'v> Ref<'v, Maatregel> {
    /// The live measures that it waits for; a dropped measure waits for none.
    pub fn voorgangers(&self) -> impl Iterator<Item = Self> + use<'v> {
        let (view, live) = (self.view, self.is_live());
        let links = self.it.hangt_af_van.iter().filter(move |_| live);
        links.filter_map(|link| view.find(link)).filter(Self::is_live)
    }

    /// The first of the live measures that wait for each other together with it: itself where there are none.
    pub fn circle(&self) -> Named {
        let row = self.named().row;
        Named { row: self.view.circles().get(row as usize).copied().unwrap_or(row), ..self.named() }
    }
}
