/** What an explanation is made of: running text and formulas, from top to bottom. */
package org.chainrule.explain.prose;
