// The system's libxml2, of which only the reader of HTML is used.
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
