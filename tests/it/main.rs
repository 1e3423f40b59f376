//! The tests of the library and the command. They show behaviour through the public interface.

mod pages;
