//! Which column is what, told from the headings.

use super::*;

#[test]
fn the_headings_of_an_unknown_table_are_guessed_once_each() {
    let said = "Nombre d’agents;Financement;Intitulé;Administration;Budget du projet (M€);Durée";
    let headings: Vec<String> = said.split(';').map(str::to_owned).collect();
    let guesses = Column::guess(&headings);
    let guessed = |column| guesses.get(&column).map(String::as_str);
    assert_eq!(guessed(Column::Project), Some("Intitulé"));
    assert_eq!(guessed(Column::Organisation), Some("Administration"));
    assert_eq!(guessed(Column::Cost), Some("Budget du projet (M€)"));
    assert_eq!(guessed(Column::DurationYears), Some("Durée"));
    assert_eq!(guesses.len(), 4, "{guesses:?}");
}
