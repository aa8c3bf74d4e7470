// Placeholder: takes the place of files to come.
