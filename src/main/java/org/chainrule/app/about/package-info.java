/**
 * What this program is: its version, what it runs on, what ships with it, and where it keeps
 * things.
 */
package org.chainrule.app.about;
