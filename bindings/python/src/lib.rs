//! wijktoets for Python: one function over the wire. All else stands in the Python package.

use pyo3::prelude::*;

#[pymodule]
mod _native {
    use super::{Bound, PyResult, Python, pyfunction};
    use pyo3::types::PyBytes;

    /// Does an operation of `wijktoets::wire` and gives its answer, JSON in UTF-8. Lets other threads run meanwhile.
    #[pyfunction]
    fn call<'py>(
        py: Python<'py>,
        operation: &str,
        plan: &[u8],
        request: &[u8],
    ) -> PyResult<Bound<'py, PyBytes>> {
        Ok(PyBytes::new(py, &py.detach(|| wijktoets::wire::call(operation, plan, request))))
    }
}
