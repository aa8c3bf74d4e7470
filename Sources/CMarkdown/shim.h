// The system's cmark-gfm: CommonMark with the tables of GitHub's dialect.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
