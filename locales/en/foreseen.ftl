# A forecast that is not drawn yet.
forecast-coming = The forecast is being calculated. This plan has many tasks: it takes a few seconds, and the rest of the page is up to date.
forecast-read-anew = Read the page again
ends-coming = If each task takes what is written, the tasks end on { $tasks }. By how much they may run over is being calculated.
