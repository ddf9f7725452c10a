/** What a person lets out of the window: the sheet of an export and its job. */
package org.chainrule.app.outgoing;
