/** How JSON is written so that a person can read it. */
package org.chainrule.file.json;
