/** Every word that a person reads, from one message bundle, so that a translation is one file. */
package org.chainrule.words;
