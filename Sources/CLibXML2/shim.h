#ifndef VERBATIM_CLIBXML2_SHIM_H
#define VERBATIM_CLIBXML2_SHIM_H

/* Debian's header includes <unicode/ucnv.h> when ICU is on; beside Foundation the compiler then
   stops with "'UErrorCode' has different definitions in different modules". */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
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

/* The HTML entity of that name as an XML entity, written into storage that the caller owns.
   In text it is "predefined", so that its content is not parsed; libxml2 copies only the first byte
   of a predefined entity into an attribute, so there it is a general one, already checked. */
static inline xmlEntityPtr verbatim_htmlEntity(
    xmlParserCtxtPtr context, const xmlChar *name, xmlEntity *storage, xmlChar content[8]) {
  const htmlEntityDesc *known = htmlEntityLookup(name);
  if (known == NULL) return NULL;
  int length = xmlCopyCharMultiByte(content, (int)known->value);
  content[length] = 0;
  int attribute = context->instate == XML_PARSER_ATTRIBUTE_VALUE;
  xmlEntity fresh = {0};
  fresh.type = XML_ENTITY_DECL;
  fresh.name = name;
  fresh.etype = attribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY;
  fresh.content = content;
  fresh.orig = content;
  fresh.length = length;
  fresh.checked = 2;
  *storage = fresh;
  return storage;
}

#endif
