# The search.
search-title = Search
search-tab = “{ $said }” · Search
search-hint = A number, a name, words of the request. Accents and endings do not matter.
search-go = Search
search-cases = Cases
search-cases-count = { $count ->
        [0] None of those you may see.
        [one] One case has all these words, whatever their endings.
       *[other] { $count } cases have all these words, whatever their endings.
    }
search-cases-more = More than { $count } cases have all these words, whatever their endings. Add a word to have fewer.
search-rows = { $from } to { $to } of { $count }
search-rows-more = { $from } to { $to } of more than { $count }
search-projects = Published projects
search-projects-count = { $count ->
        [0] No project of the register has all these words, not even with other endings.
        [one] One project of the register has all these words, whatever their endings.
       *[other] { $count } projects of the register have all these words, whatever their endings.
    }
search-projects-first = The first { $shown }. Add a word to have fewer.
search-once-called = Also published as:
search-too-many = Only the first { $most } words are looked for.
search-nothing-typed = What are you looking for?
search-nothing-typed-why = Write a few words above. We show what has all of them, among what you may see.
search-no-word = There is no word in it
search-no-word-why = We look for words and numbers, not for signs: alone, “%” or a quotation mark finds nothing. Write at least one letter or digit.
search-small-words = These words are everywhere
search-small-words-why = A word such as “of” or “the” is in every text. Write one that tells what you are looking for from the rest.
search-how-number = The number of a case, with its zeros or without: 2026-0042, or 42.
search-how-words = The name of a project, a ministry, what the request tells. The beginning of the last word is enough for a name.
search-how-forgiven = “reseau” finds “réseaux”: accents, capitals and endings are forgiven. So “visa” finds “visant” too.
search-how-project = A published project, under every name it has had.
search-none = Nothing has all the words of “{ $said }”
search-none-why = We looked among the cases that you may see: number, name of the project, organisation and answers of the request.
search-none-why-watching = We looked among the cases that you may see (number, name of the project, organisation and answers of the request) and among the projects of the register (names, ministries and description).
search-none-fewer = Try with fewer words, or with another one.
search-none-draft = Drafts are not searched: yours are on the home page. Nor are messages and diagnoses.
search-each-alone = Each word alone:
search-to-watch = See all projects of the register
search-to-home = Go to the home page
