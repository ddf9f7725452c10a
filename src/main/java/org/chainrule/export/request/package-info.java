/** What is asked for when a pass goes out, and the shape that every format of it has. */
package org.chainrule.export.request;
