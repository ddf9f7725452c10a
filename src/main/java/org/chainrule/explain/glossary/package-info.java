/** What every symbol, word and mark means that stands anywhere in a picture or a formula. */
package org.chainrule.explain.glossary;
