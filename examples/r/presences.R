# Presences per country, and per first year, from a release: Rscript presences.R [folder of the release]
arguments <- commandArgs(trailingOnly = TRUE)
release <- if (length(arguments) > 0) arguments[[1]] else "release"

# Namibia's two-letter code is NA: only the empty cell is missing.
presences <- read.csv(file.path(release, "tables", "presences.csv"), na.strings = "", encoding = "UTF-8")

cat(nrow(presences), "presences\n")
per_country <- sort(table(presences$country), decreasing = TRUE)
print(head(per_country, 10))
print(table(presences$first_year, useNA = "ifany"))
