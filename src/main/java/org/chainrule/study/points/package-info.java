/** Points in the plane or on a line, made by a seed for a net to learn. */
package org.chainrule.study.points;
