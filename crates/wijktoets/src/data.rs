//! What the rules know of the world: tables with their source, validity and version, in `src/data`.

use crate::values::Tekst;

/// A table of text: lines that start with `#` say what it is, where it comes from and which edition it is.
pub(crate) struct Table(&'static str);

/// The recommended themes: theme, family, whether it is about building or energy.
pub(crate) static THEMAS: Table = Table(include_str!("data/themas.tsv"));
/// The fields of the municipal budget (Iv3): code, name, edition.
pub(crate) static TAAKVELDEN: Table = Table(include_str!("data/taakvelden.tsv"));

/// The known subsidy schemes: code, name, for whom, opened, closed, address of the source, day of checking.
pub(crate) static REGELINGEN: Table = Table(include_str!("data/regelingen.tsv"));

impl Table {
    /// Its edition.
    pub fn version(&self) -> Option<&'static str> {
        self.0.lines().find_map(|line| line.strip_prefix("# versie: "))
    }

    /// Its rows, cell by cell.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
        self.lines().map(|line| line.split('\t'))
    }

    /// The cells after the first of the row that starts with a key.
    pub fn find(&self, key: &str) -> Option<impl Iterator<Item = &'static str>> {
        let rest = |line: &'static str| {
            line.split_once('\t').filter(|(first, _)| *first == key).map(|(_, rest)| rest)
        };
        self.lines().find_map(rest).map(|rest| rest.split('\t'))
    }

    fn lines(&self) -> impl Iterator<Item = &'static str> {
        self.0.lines().filter(|line| !line.starts_with('#'))
    }

    /// The first cell of every row.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.rows().filter_map(|mut cells| cells.next())
    }
}

/// What a theme is compared by: its family, or the theme itself when it has none. `None` for a placeholder.
pub(crate) fn family(thema: &Tekst) -> Option<String> {
    let thema = thema.folded()?;
    let family = THEMAS.find(&thema).and_then(|mut cells| cells.next());
    Some(family.map_or(thema, str::to_owned))
}

/// Whether a theme is in the family of another, which is one of the recommended.
pub(crate) fn in_family(thema: Option<&Tekst>, of: &str) -> bool {
    thema.and_then(family).is_some_and(|family| family == of)
}
