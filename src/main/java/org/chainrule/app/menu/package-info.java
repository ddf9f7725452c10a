/** Everything that a person can tell the program to do, in its menus and by its keys. */
package org.chainrule.app.menu;
