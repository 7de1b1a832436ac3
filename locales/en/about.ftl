# Two pages about the application itself.
a11y-title = Accessibility
a11y-lead = Tocsin should serve everyone: by keyboard, by voice, in large type, with a screen reader, without a mouse and without JavaScript.
a11y-state-title = State of compliance
a11y-state = Not compliant with the RGAA 4.1, because no independent audit has been made yet. This page will say its result and its date.
a11y-checked-title = What we check
a11y-checked = At every change, automatic tests walk through the pages, in French and in English:
a11y-checked-axe = the rules of axe-core (WCAG 2.2, levels A and AA), without exception;
a11y-checked-keyboard = the forms, their errors and their messages, found by name and role as a screen reader would;
a11y-checked-no-script = the same acts with JavaScript turned off;
a11y-checked-reflow = reading on a screen of 320 pixels, in light and in dark.
a11y-limits-title = What we have not checked yet
a11y-limits = No test has been made with disabled people, nor with a real screen reader. Wide tables scroll sideways inside a zone that the keyboard reaches. Charts are skipped by screen readers: the same figures are in the text or the table beside them.
a11y-contact-title = Report a difficulty
a11y-contact = Write to or telephone the coordination of the brigade, who will give you the information or take the step with you, and have the defect mended.
a11y-rights = Without a satisfactory answer, you may turn to
a11y-rights-link = the Defender of Rights

licences-title = Sources and licences
licences-lead = What Tocsin owes to the work of others.
licences-data-title = The data of projects
licences-data = Names, durations, costs and descriptions of the large projects come from the Panorama published by the French digital directorate (DINUM), under the Open Licence 2.0. Drift is computed here, from the published editions.
licences-font-title = The typeface
licences-font = IBM Plex Sans, © 2017 IBM Corp., reduced to latin signs.
licences-icons-title = The icons
licences-icons = Lucide, © Lucide Contributors; part of it comes from Feather, © Cole Bemis (MIT licence).
