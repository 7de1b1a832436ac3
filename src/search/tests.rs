//! The order of what was found.

use super::model::{Standing, order};

#[test]
fn what_is_called_so_comes_first_then_what_is_owed_next_then_the_latest() {
    let mut all = [
        Standing { words_in_names: 0, due_at: Some(1), id: 1 },
        Standing { words_in_names: 2, due_at: None, id: 2 },
        Standing { words_in_names: 2, due_at: None, id: 3 },
        Standing { words_in_names: 2, due_at: Some(9), id: 4 },
        Standing { words_in_names: 2, due_at: Some(5), id: 5 },
    ];
    all.sort_by_key(order);
    assert_eq!(all.map(|it| it.id), [5, 4, 3, 2, 1]);
}
