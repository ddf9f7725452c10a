/** The pass as code that checks itself. */
package org.chainrule.export.code;
