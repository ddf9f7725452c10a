/** The lesson that is open: made, kept in its file, and played stop by stop. */
package org.chainrule.session.lesson;
