# Reads every CSV table of a release with read.csv as it is, and tells what is lost: Rscript read_tables.R DIST
# A cell is compared with its text. Two losses are documented in the README of the release and are no fault: NA, the
# two-letter code of Namibia, and the leading zeros of M49 codes and tickers. Anything else ends with exit code 1.
dist <- commandArgs(trailingOnly = TRUE)[[1]]
files <- list.files(dist, pattern = "[.]csv$", recursive = TRUE)
files <- files[!grepl("^site/", files)]

kept <- function(text, value) {
  if (is.logical(value)) return(!is.na(value) & tolower(as.character(value)) == text | is.na(value) & text == "")
  if (is.character(value)) return(!is.na(value) & value == text | is.na(value) & text == "")
  same <- suppressWarnings(as.numeric(text)) == value & !grepl("^0[0-9]", text)
  !is.na(same) & same | is.na(value) & text == ""
}

documented <- function(column, text) {
  iso2 <- column == "iso2" | grepl("_iso2$", column) | column == "original"
  iso2 & text == "NA" | grepl("m49$|^ticker$", column) & grepl("^0", text)
}

cells <- 0
excused <- 0
lost <- character(0)
for (file in files) {
  path <- file.path(dist, file)
  texts <- read.csv(path, colClasses = "character", na.strings = character(0), check.names = FALSE, encoding = "UTF-8")
  frame <- read.csv(path, encoding = "UTF-8")
  if (nrow(frame) != nrow(texts) || !identical(names(frame), names(texts))) {
    lost <- c(lost, paste(file, "has other rows or columns"))
    next
  }
  for (column in names(texts)) {
    text <- texts[[column]]
    differs <- !kept(text, frame[[column]])
    excuse <- differs & documented(column, text)
    cells <- cells + length(text)
    excused <- excused + sum(excuse)
    for (cell in head(text[differs & !excuse], 5)) lost <- c(lost, sprintf("%s %s: %s", file, column, cell))
  }
}
cat(sprintf(
  "R %s.%s: %d tables, %d cells, %d differ as documented, %d lost\n",
  R.version$major, R.version$minor, length(files), cells, excused, length(lost)
))
writeLines(head(lost, 20))
quit(status = if (length(lost) > 0 || length(files) == 0) 1 else 0)
