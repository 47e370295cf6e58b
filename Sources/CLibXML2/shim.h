#ifndef VERBATIM_CLIBXML2_SHIM_H
#define VERBATIM_CLIBXML2_SHIM_H

/* Debian's header includes <unicode/ucnv.h> when ICU is on; beside Foundation the compiler then
   stops with "'UErrorCode' has different definitions in different modules". */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

/* libxml2's global variables are not concurrency-safe to Swift 6: one wrapper for each in use. */
static inline void verbatim_xmlFree(void *pointer) { xmlFree(pointer); }

static inline xmlParserInputPtr verbatim_denyEntity(
    const char *url, const char *identifier, xmlParserCtxtPtr context) {
  (void)url; (void)identifier; (void)context;
  return NULL;
}

/* Process-wide settings, made once before the first parse: no external entity is ever loaded,
   and elements may nest 1,024 deep instead of 256. */
static inline void verbatim_xmlPrepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(verbatim_denyEntity);
  xmlParserMaxDepth = 1024;
}

#endif
