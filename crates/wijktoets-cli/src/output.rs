//! Where the command writes: to standard output, or to a file that is replaced whole or not at all.

use crate::{Failure, Stop, plain, shown};
use anstream::{AutoStream, StripStream};
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Text for people may be coloured where it goes to a terminal; data is written as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Content {
    People,
    Data,
}

pub struct Output {
    to: Box<dyn Write>,
    name: String,
    /// A file that takes the place of another once all is written.
    new: Option<NewFile>,
}

impl Output {
    /// Standard output, for data.
    pub fn stdout() -> Self {
        Self { to: Box::new(io::stdout().lock()), name: "standard output".to_owned(), new: None }
    }

    /// The file that was named, or standard output.
    pub fn open(file: Option<&Path>, content: Content) -> Result<Self, Failure> {
        let Some(file) = file else {
            let mut out = Self::stdout();
            if content == Content::People {
                out.to = Box::new(AutoStream::auto(io::stdout()).lock());
            }
            return Ok(out);
        };
        let name = shown(file);
        let failure = |why: io::Error| Failure(format!("cannot write {name}: {}", plain_output(&why)));
        // A pipe or a device is written to; only a file can be replaced.
        let (new, to) = match std::fs::metadata(file) {
            Ok(there) if !there.is_file() => (None, File::options().write(true).open(file).map_err(failure)?),
            _ => {
                let (new, to) = NewFile::beside(file).map_err(failure)?;
                (Some(new), to)
            }
        };
        let to: Box<dyn Write> = match content {
            Content::People => Box::new(BufWriter::new(StripStream::new(to))),
            Content::Data => Box::new(BufWriter::new(to)),
        };
        Ok(Self { to, name, new })
    }

    pub fn write(&mut self, text: &[u8]) -> Result<(), Stop> {
        self.to.write_all(text).map_err(|why| stop(&self.name, &why))
    }

    /// Nothing has been written until this is done.
    pub fn finish(self) -> Result<(), Stop> {
        let Self { mut to, name, new } = self;
        let failed = |why: io::Error| stop(&name, &why);
        to.flush().map_err(failed)?;
        new.map_or(Ok(()), NewFile::replace).map_err(failed)
    }
}

fn stop(name: &str, why: &io::Error) -> Stop {
    match why.kind() {
        ErrorKind::BrokenPipe => Stop::Closed,
        _ => Failure(format!("cannot write {name}: {}", plain_output(why))).into(),
    }
}

fn plain_output(why: &io::Error) -> String {
    match why.kind() {
        ErrorKind::NotFound => "its folder does not exist".to_owned(),
        _ => plain(why),
    }
}

/// A file with new content beside the one that it is to replace. It is gone again unless it does.
pub struct NewFile {
    new: NamedTempFile,
    file: PathBuf,
}

impl NewFile {
    /// The new file, and what writes to it.
    pub fn beside(file: &Path) -> io::Result<(Self, File)> {
        let file = through_links(file)?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".wijktoets-");
        // As any new file, and no longer for its owner alone.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let new = builder.tempfile_in(folder)?;
        match std::fs::metadata(&file) {
            Ok(old) => new.as_file().set_permissions(old.permissions())?,
            Err(why) if why.kind() == ErrorKind::NotFound => {}
            Err(why) => return Err(why),
        }
        let writes = new.as_file().try_clone()?;
        Ok((Self { new, file }, writes))
    }

    pub fn replace(self) -> io::Result<()> {
        self.new.as_file().sync_all()?;
        self.new.persist(self.file)?;
        Ok(())
    }
}

/// The file that a link leads to, so that the link stays a link.
fn through_links(file: &Path) -> io::Result<PathBuf> {
    match (std::fs::canonicalize(file), std::fs::read_link(file)) {
        (Err(why), Ok(target)) if why.kind() == ErrorKind::NotFound => {
            through_links(&file.with_file_name("").join(target))
        }
        (Err(why), Err(_)) if why.kind() == ErrorKind::NotFound => Ok(file.to_owned()),
        (there, _) => there,
    }
}

/// How items stand one after another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Text, with an empty line between.
    Text,
    /// A line each.
    Lines,
    /// JSON: one value, or a list.
    List,
}

/// Items that are written as they come.
pub struct Items {
    pub out: Output,
    shape: Shape,
    count: u64,
    list: bool,
}

impl Items {
    pub const fn new(out: Output, shape: Shape) -> Self {
        Self { out, shape, count: 0, list: false }
    }

    /// Adds an item, which may be one of many.
    pub fn add(&mut self, item: &[u8], many: bool) -> Result<(), Stop> {
        let first = self.count == 0;
        self.count += 1;
        let before = match self.shape {
            Shape::List if first && many => "[",
            Shape::List if !first => ",\n",
            Shape::Text if !first => "\n",
            _ => "",
        };
        self.list = many;
        self.out.write(before.as_bytes())?;
        self.out.write(item)?;
        self.out.write(if self.shape == Shape::Lines { b"\n" } else { b"" })
    }

    pub fn finish(mut self) -> Result<(), Stop> {
        let end = match (self.shape, self.list) {
            (Shape::List, true) => "]\n",
            (Shape::List, false) => "\n",
            _ => "",
        };
        self.out.write(end.as_bytes())?;
        self.out.finish()
    }
}
