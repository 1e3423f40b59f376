//! A maximum flow of whole cents, by Dinic's algorithm without recursion.

use std::collections::VecDeque;

/// Nodes joined by pipes. A pipe and its way back have numbers that differ in the last bit.
#[derive(Debug, Default)]
pub(crate) struct Network {
    /// Per node the pipes that leave it.
    leaving: Vec<Vec<usize>>,
    /// Per pipe where it leads, and what it can still take.
    pipes: Vec<(usize, i128)>,
}

impl Network {
    /// A new node.
    pub fn node(&mut self) -> usize {
        self.leaving.push(Vec::new());
        self.leaving.len() - 1
    }

    /// A pipe from one node to another.
    pub fn pipe(&mut self, from: usize, to: usize, most: i128) {
        for (from, to, most) in [(from, to, most), (to, from, 0)] {
            let number = self.pipes.len();
            self.pipes.push((to, most));
            if let Some(leaving) = self.leaving.get_mut(from) {
                leaving.push(number);
            }
        }
    }

    /// The open pipes that leave a node, from the n-th on: (n, pipe, where it leads).
    fn open(&self, node: usize, from: usize) -> impl Iterator<Item = (usize, usize, usize)> {
        let leaving = self.leaving.get(node).map_or(&[][..], Vec::as_slice);
        let rest = leaving.iter().enumerate().skip(from);
        rest.filter_map(|(n, pipe)| {
            let (to, room) = *self.pipes.get(*pipe)?;
            (room > 0).then_some((n, *pipe, to))
        })
    }

    /// How far each node is from one, along open pipes; `None` where none leads.
    pub fn distances(&self, source: usize) -> Vec<Option<usize>> {
        let mut distances = vec![None; self.leaving.len()];
        let mut next = VecDeque::from([(source, 0)]);
        while let Some((node, distance)) = next.pop_front() {
            match distances.get_mut(node) {
                Some(known @ None) => *known = Some(distance),
                _ => continue,
            }
            let unseen = |to: &usize| distances.get(*to).is_some_and(Option::is_none);
            next.extend(self.open(node, 0).map(|(_, _, to)| to).filter(unseen).map(|to| (to, distance + 1)));
        }
        distances
    }

    /// Sends as much as can be sent from the source to the sink, and says how much that is.
    pub fn fill(&mut self, source: usize, sink: usize) -> i128 {
        let mut total = 0i128;
        loop {
            let mut distances = self.distances(source);
            if distances.get(sink).copied().flatten().is_none() {
                return total;
            }
            // Per node the first of its pipes that may still be of use.
            let mut first = vec![0; self.leaving.len()];
            let mut path: Vec<(usize, usize)> = Vec::new();
            let mut here = source;
            loop {
                if here == sink {
                    let sent = self.send(&path);
                    total = total.saturating_add(sent);
                    // Back to where the way is full.
                    let full =
                        path.iter().position(|(_, pipe)| self.pipes.get(*pipe).is_some_and(|it| it.1 == 0));
                    here = full.and_then(|at| path.get(at)).map_or(source, |(node, _)| *node);
                    path.truncate(full.unwrap_or_default());
                    continue;
                }
                let away = distances.get(here).copied().flatten();
                let from = first.get(here).copied().unwrap_or_default();
                let nearer = |to: usize| {
                    away.is_some() && distances.get(to).copied().flatten() == away.map(|it| it + 1)
                };
                let on = self.open(here, from).find(|(_, _, to)| nearer(*to));
                match on {
                    Some((n, pipe, to)) => {
                        if let Some(first) = first.get_mut(here) {
                            *first = n;
                        }
                        path.push((here, pipe));
                        here = to;
                    }
                    None => {
                        // A dead end: nobody comes here again in this round.
                        if let Some(distance) = distances.get_mut(here) {
                            *distance = None;
                        }
                        match path.pop() {
                            Some((node, _)) => here = node,
                            None => break,
                        }
                    }
                }
            }
        }
    }

    /// Sends what a path can take.
    fn send(&mut self, path: &[(usize, usize)]) -> i128 {
        let room = path.iter().filter_map(|(_, pipe)| self.pipes.get(*pipe)).map(|(_, room)| *room).min();
        let sent = room.unwrap_or_default();
        for (_, pipe) in path {
            if let Some((_, room)) = self.pipes.get_mut(*pipe) {
                *room -= sent;
            }
            if let Some((_, room)) = self.pipes.get_mut(*pipe ^ 1) {
                *room = room.saturating_add(sent);
            }
        }
        sent
    }
}
