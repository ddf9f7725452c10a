/** What the rooms of the window share. */
package org.chainrule.app.common;
