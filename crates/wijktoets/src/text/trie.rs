//! Thousands of words looked up at one place in a text with one walk over its letters. Words of the vocabulary begin where a word of
//! the text begins, or end where it ends (those are kept from back to front), so a walk ends after a few letters: faster, smaller
//! and sooner built than an automaton that tries every place.

/// Words in alphabetical order and a tree over their letters. A branch with one word has no nodes for its other letters.
pub(crate) struct Trie<T> {
    /// Each letter's number; [`NONE`] for what no word has.
    letters: [u8; 256],
    nodes: Vec<Node>,
    /// The node behind each two letters, by their numbers; 0 where no word begins so.
    pairs: Vec<u16>,
    /// All words behind each other.
    text: Vec<u8>,
    words: Vec<Word<T>>,
}

/// So many different letters and marks at most, the one that no word has included.
const LETTERS: usize = 64;
const NONE: u8 = 0;
/// Walks begin behind so many letters.
const FIRST: usize = 2;

/// The bit of a letter; none for what no word has.
fn bit(letter: u8) -> u64 {
    if letter == NONE { 0 } else { 1 << (usize::from(letter) % LETTERS) }
}

fn count(letters: u64) -> usize {
    letters.count_ones() as usize
}

/// Where the node behind two letters is found.
fn pair(mut letters: impl Iterator<Item = u8>) -> Option<usize> {
    Some(usize::from(letters.next()?) * LETTERS + usize::from(letters.next()?))
}

/// A place in the tree.
#[derive(Clone, Default)]
struct Node {
    /// The letters that go on, each with a node from `next` on.
    letters: u64,
    next: u16,
    /// The words that end here; in a branch with one word, that word.
    word: u16,
    words: u16,
}

struct Word<T> {
    from: u32,
    to: u32,
    value: T,
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Trie {
            letters: [NONE; 256],
            nodes: Vec::new(),
            pairs: Vec::new(),
            text: Vec::new(),
            words: Vec::new(),
        }
    }
}

impl<T> Trie<T> {
    pub fn new(mut list: Vec<(Vec<u8>, T)>) -> Result<Trie<T>, String> {
        list.sort_by(|(a, _), (b, _)| a.cmp(b));
        if let Some((word, _)) = list.iter().find(|(word, _)| word.len() < FIRST) {
            return Err(format!("{}: too short", String::from_utf8_lossy(word)));
        }
        let mut trie = Trie { pairs: vec![0; LETTERS * LETTERS], ..Trie::default() };
        for letter in list.iter().flat_map(|(word, _)| word) {
            if let Some(known) = trie.letters.get_mut(usize::from(*letter)) {
                *known = 1;
            }
        }
        for (index, letter) in trie.letters.iter_mut().filter(|letter| **letter != NONE).enumerate() {
            if index + 1 >= LETTERS {
                return Err(format!("more than {LETTERS} different letters and marks"));
            }
            *letter = index as u8 + 1;
        }
        // From the top down, branch by branch: what is walked through in one go lies close together.
        let mut todo = vec![(0, 0..list.len(), 0)];
        trie.nodes.push(Node::default());
        while let Some((at, range, depth)) = todo.pop() {
            let words = list.get(range.clone()).unwrap_or_default();
            let first = words.first().map_or(&[][..], |(word, _)| word);
            let same = words.iter().take_while(|(word, _)| word == first).count();
            let ends = depth >= FIRST && (same == words.len() || first.len() == depth);
            let ended = if ends { same } else { 0 };
            let letter = |(word, _): &(Vec<u8>, T)| trie.letter(word.get(depth).copied());
            let (next, mut start, mut letters) = (trie.nodes.len(), range.start + ended, 0);
            for branch in words.get(ended..).unwrap_or_default().chunk_by(|a, b| letter(a) == letter(b)) {
                letters |= branch.first().map_or(0, |word| bit(letter(word)));
                todo.push((next + count(letters) - 1, start..start + branch.len(), depth + 1));
                start += branch.len();
            }
            trie.nodes.resize(next + count(letters), Node::default());
            let small = |n: usize| u16::try_from(n).map_err(|_| "too many words");
            if let Some(pair) = pair(first.iter().map(|letter| trie.letter(Some(*letter))))
                && depth == FIRST
                && let Some(place) = trie.pairs.get_mut(pair)
            {
                *place = small(at)?;
            }
            if let Some(node) = trie.nodes.get_mut(at) {
                *node = Node { letters, next: small(next)?, word: small(range.start)?, words: small(ended)? };
            }
        }
        for (word, value) in list {
            let from = trie.text.len() as u32;
            trie.text.extend(word);
            trie.words.push(Word { from, to: trie.text.len() as u32, value });
        }
        Ok(trie)
    }

    fn letter(&self, letter: Option<u8>) -> u8 {
        letter.and_then(|letter| self.letters.get(usize::from(letter))).copied().unwrap_or(NONE)
    }

    /// Every word that begins at this place in a text, and the place behind it.
    pub fn look_up(&self, text: &[u8], at: usize, mut found: impl FnMut(&T, usize)) {
        let letters = text.get(at..at + FIRST).unwrap_or_default();
        let letters = letters.iter().map(|letter| self.letter(Some(*letter)));
        let node = pair(letters).and_then(|pair| self.pairs.get(pair)).copied().unwrap_or(0);
        if node != 0 {
            self.walk(text, at, node, &mut found);
        }
    }

    /// From the node behind the first letters on.
    fn walk(&self, text: &[u8], from: usize, node: u16, found: &mut impl FnMut(&T, usize)) {
        let (mut at, mut node) = (from + FIRST, node);
        while let Some(here) = self.nodes.get(usize::from(node)) {
            if here.words > 0 {
                let start = usize::from(here.word);
                let words = self.words.get(start..start + usize::from(here.words)).unwrap_or_default();
                let Some(first) = words.first() else { return };
                let rest = self.text.get(first.from as usize + at - from..first.to as usize);
                if let (Some(rest), Some(text)) = (rest, text.get(at..))
                    && text.starts_with(rest)
                {
                    words.iter().for_each(|word| found(&word.value, at + rest.len()));
                }
            }
            let bit = bit(self.letter(text.get(at).copied()));
            if here.letters & bit == 0 {
                return;
            }
            // Most have one letter to go on.
            let before = if here.letters == bit { 0 } else { (here.letters & (bit - 1)).count_ones() };
            node = here.next + before as u16;
            at += 1;
        }
    }
}
