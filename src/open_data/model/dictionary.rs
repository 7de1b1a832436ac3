//! The dictionary: every file, every column, its type and its unit. What it means is said in both languages by the
//! texts `open-data-…`.

/// What a column holds, by the names of Frictionless Table Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    Text,
    Number,
    YesOrNo,
    Day,
    Year,
}

/// A column of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub kind: FieldKind,
    /// The name of its unit.
    pub unit: Option<&'static str>,
}

/// A table, as CSV and as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resource {
    pub name: &'static str,
    /// The first identifies a row, for good.
    pub fields: &'static [Field],
}

impl FieldKind {
    pub const ALL: [FieldKind; 5] =
        [FieldKind::Text, FieldKind::Number, FieldKind::YesOrNo, FieldKind::Day, FieldKind::Year];

    pub fn name(self) -> &'static str {
        match self {
            FieldKind::Text => "string",
            FieldKind::Number => "number",
            FieldKind::YesOrNo => "boolean",
            FieldKind::Day => "date",
            FieldKind::Year => "year",
        }
    }
}

impl Field {
    const fn new(name: &'static str, kind: FieldKind) -> Self {
        Field { name, kind, unit: None }
    }

    const fn in_units(name: &'static str, unit: &'static str) -> Self {
        Field { name, kind: FieldKind::Number, unit: Some(unit) }
    }
}

impl Resource {
    /// The keys of what each column means: `open-data-projects-name`.
    pub fn keys(self) -> impl Iterator<Item = String> {
        self.fields.iter().map(move |field| self.key(field))
    }

    /// The key of what a column means.
    pub fn key(self, field: &Field) -> String {
        format!("open-data-{}-{}", self.name, field.name)
    }
}

/// What registers published of a project, first and last, and how far that is apart.
pub const PROJECTS: Resource = Resource {
    name: "projects",
    fields: &[
        Field::new("id", FieldKind::Text),
        Field::new("name", FieldKind::Text),
        Field::new("ministry", FieldKind::Text),
        Field::new("phase", FieldKind::Text),
        Field::new("register", FieldKind::Text),
        Field::new("first_edition", FieldKind::Text),
        Field::new("last_edition", FieldKind::Text),
        Field::in_units("duration_first", "years"),
        Field::in_units("duration_last", "years"),
        Field::in_units("schedule_drift", "ratio"),
        Field::in_units("cost_first", "currency"),
        Field::in_units("cost_last", "currency"),
        Field::new("currency_first", FieldKind::Text),
        Field::new("currency_last", FieldKind::Text),
        Field::in_units("cost_drift", "ratio"),
        Field::new("end_first", FieldKind::Day),
        Field::new("end_last", FieldKind::Day),
        Field::new("end_is_computed", FieldKind::YesOrNo),
    ],
};

/// What was decided of requests, one row each, and how far the interventions have come.
pub const INTERVENTIONS: Resource = Resource {
    name: "interventions",
    fields: &[
        Field::new("id", FieldKind::Text),
        Field::new("ministry", FieldKind::Text),
        Field::new("decision", FieldKind::Text),
        Field::new("decided_in", FieldKind::Year),
        Field::new("state", FieldKind::Text),
        Field::new("priority", FieldKind::Text),
        Field::new("time_to_decision", FieldKind::Text),
    ],
};

pub const RESOURCES: [Resource; 2] = [PROJECTS, INTERVENTIONS];

/// The rules of what leaves, by the ends of their keys: `open-data-rule-…`.
pub const RULES: [&str; 9] = [
    "published",
    "register",
    "people",
    "prose",
    "restricted",
    "decision",
    "month",
    "organisation",
    "few",
];
