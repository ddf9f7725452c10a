/** Where the program starts, and what it finds out before a window opens. */
package org.chainrule.app.start;
