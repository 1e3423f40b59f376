//! The plans that a command is given: files, folders, patterns, streams, and files of a plan a line.

use crate::{Failure, Lang, Stop, mend, plain, say, settings, shown};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::de::IgnoredAny;
use std::ffi::OsStr;
use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, ErrorKind, IsTerminal, Read};
use std::iter::once;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use walkdir::{DirEntry, WalkDir};
use wijktoets::{Datum, Language, Options, Profile};

/// How many bytes a plan may have: as many as the library reads. One more makes it say so.
const LARGEST: u64 = 100 * 1024 * 1024;

#[derive(clap::Args)]
pub struct Plans {
    /// Plans: files of JSON, of a plan a line (.ndjson, .jsonl), folders of them, or patterns; `-` or nothing is standard input.
    files: Vec<PathBuf>,
    #[command(flatten)]
    settings: Settings,
}

#[derive(clap::Args)]
pub struct Settings {
    /// How strict to be; `auto`, the default, follows the status of the plan.
    #[arg(long, value_enum)]
    profile: Option<ProfileChoice>,
    /// The language; Dutch by default.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// The day on which exceptions and overdue work are judged: a day as 2026-11-01, or `today`; by default that of the configuration.
    #[arg(long)]
    date: Option<String>,
    /// The configuration; by default `wijktoets.toml` in the plan's folder or the nearest one above it.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum ProfileChoice {
    /// As the status of the plan asks.
    Auto,
    /// Work in progress.
    Concept,
    /// Ready to be decided on.
    Besluit,
    /// Being carried out.
    Uitvoering,
}

impl Settings {
    /// The configuration first: what the arguments say goes before it.
    pub fn options(&self, file: &Path) -> Result<Options, Failure> {
        let mut options = Options::new();
        if let Some(config) = settings::configuration(self.config.as_ref(), file)? {
            options = options.config(config);
        }
        match self.profile {
            None => {}
            Some(ProfileChoice::Auto) => options.profile = None,
            Some(ProfileChoice::Concept) => options.profile = Some(Profile::Concept),
            Some(ProfileChoice::Besluit) => options.profile = Some(Profile::Besluit),
            Some(ProfileChoice::Uitvoering) => options.profile = Some(Profile::Uitvoering),
        }
        if let Some(lang) = self.lang {
            options.language = lang.into();
        }
        if let Some(date) = &self.date {
            let day = if date == "today" { settings::today() } else { date.clone() };
            options.date = match Datum::parse(&day) {
                Some(day @ Datum::Dag(..)) => Some(day),
                _ => {
                    return Err(Failure(format!(
                        "--date {}: write a day as 2026-11-01, or today",
                        shown(Path::new(date))
                    )));
                }
            };
        }
        Ok(options)
    }
}

/// Where plans come from.
enum Source {
    /// A file that is one plan.
    Plan(PathBuf),
    /// A file of a plan a line.
    Lines(PathBuf),
    /// Standard input, or another stream that is open already: one plan, or a plan a line.
    Stream(PathBuf),
    /// What cannot be read.
    Unreadable(Failure),
}

/// A plan as it was given.
pub struct Given<'a> {
    /// What people call it: its path, for one of many in a file with its line.
    pub name: String,
    pub file: &'a Path,
    pub bytes: Vec<u8>,
    pub options: &'a Options,
}

/// How far it is.
pub struct Progress {
    /// Whether there is more than one plan, or could be: a file of a plan a line, a folder.
    pub many: bool,
    bar: ProgressBar,
    wanted: bool,
}

impl Progress {
    fn new(size: Option<u64>, wanted: bool) -> Self {
        let template = match size {
            Some(_) => "{bar:30} {percent:>3}% {wide_msg}",
            None => "{spinner} {wide_msg}",
        };
        let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self { many: false, bar, wanted }
    }

    /// Of one plan there is no progress to show.
    fn many(&mut self, many: bool) {
        self.many = many;
        if self.wanted && many {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Says a line on standard error, above the bar.
    pub fn say(&self, line: &str) {
        self.bar.suspend(|| say(line));
    }

    /// What was done; of one of many that could not be done, says why and gives nothing.
    pub fn or_say<T>(&self, done: Result<Option<T>, Failure>) -> Result<Option<T>, Stop> {
        match done {
            Err(Failure(why)) if self.many => {
                self.say(&format!("wijktoets: {why}"));
                Ok(None)
            }
            done => Ok(done?),
        }
    }
}

pub struct Inputs {
    sources: Vec<(Source, Rc<Options>)>,
    many: bool,
}

impl Inputs {
    /// Finds the plans and the options for each. A mistake in a configuration shows before any plan is read.
    pub fn gather(plans: &Plans, quiet: bool) -> Result<Self, Failure> {
        let sources: Vec<Source> = match plans.files.as_slice() {
            [] if io::stdin().is_terminal() => {
                return Err(Failure(
                    "no plan given: name a file, or pass a plan on standard input".to_owned(),
                ));
            }
            [] => vec![Source::Stream("-".into())],
            files => files.iter().flat_map(|file| expand(file, quiet)).collect(),
        };
        let one_file = plans.files.len() <= 1
            && matches!(sources.as_slice(), [Source::Plan(file)] if plans.files.contains(file));
        let many = !one_file && !matches!(sources.as_slice(), [Source::Stream(_) | Source::Unreadable(_)]);
        let mut found: Vec<(Source, Rc<Options>)> = Vec::new();
        let mut folder = None;
        for source in sources {
            let file = match &source {
                Source::Plan(file) | Source::Lines(file) => file,
                Source::Stream(_) | Source::Unreadable(_) => Path::new("-"),
            };
            let options = match found.last() {
                // All of a folder have the same.
                Some((_, options)) if folder.as_deref() == file.parent() => options.clone(),
                _ => Rc::new(plans.settings.options(file)?),
            };
            folder = file.parent().map(Path::to_owned);
            found.push((source, options));
        }
        Ok(Self { sources: found, many })
    }

    /// The language of what is said of all plans together.
    pub fn language(&self) -> Language {
        self.sources.first().map_or(Language::default(), |(_, options)| options.language)
    }

    /// Whether each plan is a file of its own, which can be mended.
    pub fn are_files(&self) -> bool {
        !self.sources.iter().any(|(source, _)| matches!(source, Source::Lines(_) | Source::Stream(_)))
    }

    /// Whether a file is one of those that plans are read from.
    pub fn hold(&self, file: &Path) -> bool {
        let Ok(file) = std::fs::canonicalize(file) else { return false };
        self.sources.iter().any(|(source, _)| match source {
            Source::Plan(plan) | Source::Lines(plan) => {
                std::fs::canonicalize(plan).is_ok_and(|it| it == file)
            }
            Source::Stream(_) | Source::Unreadable(_) => false,
        })
    }

    /// Visits the plans one by one, in order, and reads each only then. `None` stands for one of many that cannot be read.
    pub fn each(
        &self,
        show_progress: bool,
        mut visit: impl FnMut(&Progress, Option<Given<'_>>) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let size = self.sources.iter().map(|(source, _)| match source {
            Source::Plan(file) | Source::Lines(file) => std::fs::metadata(file).ok().map(|it| it.len()),
            Source::Unreadable(_) => Some(0),
            Source::Stream(_) => None,
        });
        let mut progress = Progress::new(size.sum(), show_progress);
        progress.many(self.many);
        for (source, options) in &self.sources {
            for text in source.texts(&mut progress) {
                let text = progress.or_say(text.map(Some))?;
                let given = text.map(|Text { name, file, bytes }| Given { name, file, bytes, options });
                if let Some(given) = &given {
                    progress.bar.set_message(given.name.clone());
                }
                visit(&progress, given)?;
            }
        }
        progress.bar.finish_and_clear();
        Ok(())
    }
}

/// What a source gives: the text of a plan, or why there is none.
type Texts<'a> = Box<dyn Iterator<Item = Result<Text<'a>, Failure>> + 'a>;

struct Text<'a> {
    name: String,
    file: &'a Path,
    bytes: Vec<u8>,
}

impl Source {
    fn texts<'a>(&'a self, progress: &mut Progress) -> Texts<'a> {
        let texts: Result<Texts<'a>, Failure> = match self {
            Self::Unreadable(why) => Err(why.clone()),
            Self::Plan(file) => whole(file, progress).map(|text| -> Texts<'a> { Box::new(once(Ok(text))) }),
            Self::Lines(file) => {
                open(file, progress).map(|reader| -> Texts<'a> { Box::new(Lines::new(file, reader)) })
            }
            Self::Stream(file) => stream(file, progress),
        };
        texts.unwrap_or_else(|why| Box::new(once(Err(why))))
    }
}

/// The text of one plan: a file, or standard input.
pub fn one(file: &Path) -> Result<Vec<u8>, Failure> {
    let source = if is_stream(file) {
        Source::Plan(file.to_owned())
    } else {
        let there = std::fs::metadata(file).map_err(|why| unreadable(file, &why))?;
        if there.is_dir() {
            return Err(Failure(format!("{} is a folder: name a plan in it", name(file))));
        }
        source(file, &there)
    };
    match source {
        Source::Unreadable(why) => Err(why),
        _ => Ok(whole(file, &Progress::new(None, false))?.bytes),
    }
}

fn open(file: &Path, progress: &Progress) -> Result<impl BufRead + use<>, Failure> {
    let reader: Box<dyn Read> = match file.as_os_str() == "-" {
        true => Box::new(io::stdin()),
        false => Box::new(File::open(file).map_err(|why| unreadable(file, &why))?),
    };
    Ok(BufReader::new(progress.bar.wrap_read(reader)))
}

fn whole<'a>(file: &'a Path, progress: &Progress) -> Result<Text<'a>, Failure> {
    let mut bytes = Vec::new();
    let read = open(file, progress)?.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|why| unreadable(file, &why))?;
    Ok(Text { name: name(file), file, bytes })
}

/// A plan, or a plan a line: then the first line is a whole JSON object, and something follows it.
fn stream<'a>(file: &'a Path, progress: &mut Progress) -> Result<Texts<'a>, Failure> {
    let failure = |why: io::Error| unreadable(file, &why);
    let mut reader = open(file, progress)?;
    let mut bytes = Vec::new();
    let mut number = 0;
    let mut start = 0;
    while is_blank(bytes.get(start..).unwrap_or_default()) {
        start = bytes.len();
        number += 1;
        if reader.by_ref().take(room(&bytes)).read_until(b'\n', &mut bytes).map_err(failure)? == 0 {
            break;
        }
    }
    if is_object(bytes.get(start..).unwrap_or_default()) {
        let end = bytes.len();
        while room(&bytes) > 0 {
            let next = reader.fill_buf().map_err(failure)?;
            let blank = next.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            if next.is_empty() {
                break;
            }
            let follows = blank < next.len();
            bytes.extend_from_slice(next.get(..blank).unwrap_or_default());
            reader.consume(blank);
            if follows {
                progress.many(true);
                // The line that follows may have begun with white space.
                let between = bytes.split_off(end);
                let ends = between.iter().filter(|byte| **byte == b'\n').count() as u64;
                let begun = between.rsplit(|byte| *byte == b'\n').next().unwrap_or_default().to_owned();
                let mut rest = Lines::new(file, io::Cursor::new(begun).chain(reader));
                let first = rest.text(number, bytes.split_off(start));
                rest.number = number + ends;
                return Ok(Box::new(once(Ok(first)).chain(rest)));
            }
        }
    }
    reader.take(room(&bytes)).read_to_end(&mut bytes).map_err(failure)?;
    Ok(Box::new(once(Ok(Text { name: name(file), file, bytes }))))
}

/// How much more of a plan is read: one byte too many is enough to know that it is too large.
const fn room(bytes: &[u8]) -> u64 {
    (LARGEST + 1).saturating_sub(bytes.len() as u64)
}

fn is_blank(line: &[u8]) -> bool {
    line.trim_ascii().is_empty()
}

fn is_object(line: &[u8]) -> bool {
    let (_, line) = mend::split_bom(line);
    line.trim_ascii_start().starts_with(b"{") && serde_json::from_slice::<IgnoredAny>(line).is_ok()
}

/// The plans in a text of a plan a line. It holds one line at a time, and of a line that is too long only the beginning.
struct Lines<'a, R> {
    file: &'a Path,
    reader: R,
    number: u64,
    /// Whether it gave anything yet.
    given: bool,
    failed: bool,
}

impl<'a, R: BufRead> Lines<'a, R> {
    const fn new(file: &'a Path, reader: R) -> Self {
        Self { file, reader, number: 0, given: false, failed: false }
    }

    fn text(&mut self, number: u64, bytes: Vec<u8>) -> Text<'a> {
        self.given = true;
        Text { name: format!("{}:{number}", name(self.file)), file: self.file, bytes }
    }

    /// The next line that is not blank, without its end; `None` when there is no more. What is too much of it is passed over.
    fn line(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        let failure = |why: io::Error| unreadable(self.file, &why);
        loop {
            let mut line = Vec::new();
            if self.reader.by_ref().take(LARGEST + 1).read_until(b'\n', &mut line).map_err(failure)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            if line.pop_if(|last| *last == b'\n').is_none() && line.len() as u64 > LARGEST {
                self.reader.skip_until(b'\n').map_err(failure)?;
            }
            if !is_blank(&line) {
                return Ok(Some(line));
            }
        }
    }
}

impl<'a, R: BufRead> Iterator for Lines<'a, R> {
    type Item = Result<Text<'a>, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let line = self.line().and_then(|line| match line {
            None if !self.given => Err(Failure(format!("{} holds no plans: it is empty", name(self.file)))),
            line => Ok(line.map(|line| self.text(self.number, line))),
        });
        self.failed = line.is_err();
        line.transpose()
    }
}

/// What an argument stands for.
fn expand(argument: &Path, quiet: bool) -> Vec<Source> {
    if is_stream(argument) {
        return vec![Source::Stream(argument.to_owned())];
    }
    let pattern = argument.to_str().filter(|it| it.contains(['*', '?', '[']));
    match std::fs::metadata(argument) {
        Ok(there) if there.is_dir() => folder(argument, quiet),
        Ok(there) => vec![source(argument, &there)],
        Err(why) => match pattern.filter(|_| why.kind() != ErrorKind::PermissionDenied) {
            Some(pattern) => matches(pattern, quiet),
            None => vec![Source::Unreadable(unreadable(argument, &why))],
        },
    }
}

/// Shells other than those of Unix leave a pattern as it is.
fn matches(pattern: &str, quiet: bool) -> Vec<Source> {
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::new() };
    let failure = |why: &str| vec![Source::Unreadable(Failure(format!("no file is called {pattern}{why}")))];
    let paths = match glob::glob_with(pattern, options) {
        Ok(paths) => paths,
        Err(why) => return failure(&format!(", and it is no pattern: {}", why.msg)),
    };
    let found: Vec<Source> = paths
        .flat_map(|path| match path {
            Ok(path) => expand(&path, quiet),
            Err(why) => vec![Source::Unreadable(unreadable(why.path(), why.error()))],
        })
        .collect();
    if found.is_empty() { failure(": check the pattern and the folder it starts from") } else { found }
}

/// The plans in a folder and below, by path.
fn folder(folder: &Path, quiet: bool) -> Vec<Source> {
    let hidden = |entry: &DirEntry| {
        entry.depth() > 0
            && entry.file_type().is_dir()
            && entry.file_name().as_encoded_bytes().starts_with(b".")
    };
    let mut found = Vec::new();
    let mut reports = 0;
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| !hidden(entry)) {
        match entry {
            Ok(entry) if !entry.file_type().is_file() || !may_be_plan(entry.path()) => {}
            Ok(entry) if is_report(entry.path()) => reports += 1,
            Ok(entry) => found.push(file(entry.path())),
            Err(why) => {
                let path = why.path().unwrap_or(folder).to_owned();
                found.push(Source::Unreadable(unreadable(&path, &why.into())));
            }
        }
    }
    let name = name(folder);
    if reports > 0 && !quiet {
        let files = if reports == 1 {
            "1 file that is a report".to_owned()
        } else {
            format!("{reports} files that are reports")
        };
        say(&format!("wijktoets: left out {files} of wijktoets itself, in {name}"));
    }
    if found.is_empty() {
        let why = format!(
            "{name} holds no plans: no file in it ends in .json, .ndjson or .jsonl; name another folder"
        );
        found.push(Source::Unreadable(Failure(why)));
    }
    found
}

/// By its name.
fn may_be_plan(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    [".json", ".ndjson", ".jsonl"].iter().any(|ending| name.ends_with(ending))
        && !name.ends_with(".schema.json")
}

/// Whether it begins as a report of this command does, or a list of them.
fn is_report(file: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(file).and_then(|file| file.take(1000).read_to_end(&mut beginning));
    beginning.retain(|byte| !byte.is_ascii_whitespace());
    let mut text = beginning.as_slice();
    text = text.strip_prefix(b"[").unwrap_or(text);
    // In the place of plans that could not be read.
    while let Some(rest) = text.strip_prefix(b"null") {
        text = rest.strip_prefix(b",").unwrap_or(rest);
    }
    read.is_ok() && text.starts_with(br#"{"reportVersion""#)
}

fn file(file: &Path) -> Source {
    let lines = [Some("ndjson"), Some("jsonl")];
    match file.extension().and_then(OsStr::to_str).map(str::to_lowercase) {
        Some(ending) if lines.contains(&Some(ending.as_str())) => Source::Lines(file.to_owned()),
        _ => Source::Plan(file.to_owned()),
    }
}

/// A file, unless it is of a kind that is not opened: opening a pipe waits for somebody to write to it.
fn source(path: &Path, there: &Metadata) -> Source {
    let name = name(path);
    match kind(path, there) {
        None => file(path),
        Some("named pipe") => Source::Unreadable(Failure(format!(
            "{name} is a named pipe: pass it on standard input, as in `wijktoets check - < {name}`"
        ))),
        Some(kind) => Source::Unreadable(Failure(format!(
            "{name} is a {kind}, which holds no plan: name a file, or pass the plan on standard input"
        ))),
    }
}

/// What it is that is neither file nor folder. The empty device reads as an empty file.
#[cfg(unix)]
fn kind(path: &Path, there: &Metadata) -> Option<&'static str> {
    use std::os::unix::fs::FileTypeExt;
    let kind = there.file_type();
    let device = kind.is_char_device() || kind.is_block_device();
    let empty = || std::fs::canonicalize(path).is_ok_and(|it| it == Path::new("/dev/null"));
    if kind.is_fifo() {
        Some("named pipe")
    } else if kind.is_socket() {
        Some("socket")
    } else {
        (device && !empty()).then_some("device")
    }
}

#[cfg(not(unix))]
const fn kind(_: &Path, _: &Metadata) -> Option<&'static str> {
    None
}

/// Standard input, and what a shell passes as an open file.
fn is_stream(path: &Path) -> bool {
    let open = ["/dev/fd", "/proc/self/fd"].map(Path::new);
    path.as_os_str() == "-"
        || (cfg!(unix)
            && (path == Path::new("/dev/stdin")
                || path.parent().is_some_and(|folder| open.contains(&folder))))
}

fn name(path: &Path) -> String {
    if path.as_os_str() == "-" { "stdin".to_owned() } else { shown(path) }
}

fn unreadable(file: &Path, why: &io::Error) -> Failure {
    Failure(match why.kind() {
        _ if file.as_os_str() == "-" => format!("cannot read standard input: {}", plain(why)),
        ErrorKind::NotFound => {
            format!("there is no file {}: check the name, or name another file", name(file))
        }
        _ => format!("cannot read {}: {}", name(file), plain(why)),
    })
}
