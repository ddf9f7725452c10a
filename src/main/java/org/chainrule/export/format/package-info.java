/** Every format that a pass can go out as, and how its files come to be written. */
package org.chainrule.export.format;
