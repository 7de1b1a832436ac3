# Pieces that all pages share.
ui-breadcrumb = Breadcrumb
ui-pager = Pages of the list
ui-pager-before = Previous
ui-pager-after = Next
ui-relay = What is due now
ui-relay-before = by

# The weather of a project, in the words of the State’s steering.
weather-sun = Sun
weather-sun-means = objectives secured
weather-overcast = Overcast
weather-overcast-means = objectives within reach
weather-cloud = Cloud
weather-cloud-means = support needed
weather-storm = Storm
weather-storm-means = objectives compromised
chart-cut =
    { $count ->
        [one] 1 beyond: { $most }
       *[other] { $count } beyond, up to { $most }
    }

# A link shown once.
link-once-by-mail = Send it from your own mailbox
