/** Pictures and text of a trace, for files and terminals. Nothing here needs a display. */
package org.chainrule.export;
