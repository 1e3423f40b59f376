//! `init`: a new plan to fill in.

use crate::{Failure, Stop, plain, say, shown};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const SKELETON: &str = include_str!("skeleton.json");

#[derive(clap::Args)]
pub struct Init {
    /// The file to write, which may not exist yet; `-` is standard output.
    #[arg(default_value = "wijkuitvoeringsplan.json")]
    pub file: PathBuf,
}

pub fn run(file: &Path) -> Result<ExitCode, Stop> {
    if file.as_os_str() == "-" {
        let code = crate::print(SKELETON.as_bytes())?;
        say("Save it in a file, fill in the gaps and run: wijktoets check FILE");
        return Ok(code);
    }
    let name = shown(file);
    let mut new = File::create_new(file).map_err(|why| {
        Failure(match why.kind() {
            ErrorKind::AlreadyExists => {
                format!("{name} exists already and stays as it is: name another file")
            }
            ErrorKind::NotFound => format!("cannot write {name}: its folder does not exist; make it first"),
            _ => format!("cannot write {name}: {}", plain(&why)),
        })
    })?;
    if let Err(why) = new.write_all(SKELETON.as_bytes()).and_then(|()| new.sync_all()) {
        let _ = std::fs::remove_file(file);
        return Err(Failure(format!("cannot write {name}: {}", plain(&why))).into());
    }
    say(&format!("Wrote {name}. Fill in the gaps and run: wijktoets check {name}"));
    Ok(ExitCode::SUCCESS)
}
