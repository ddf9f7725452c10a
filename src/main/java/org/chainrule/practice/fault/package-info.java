/** Passes in which one operation is done wrongly, and what becomes of nets that learn by them. */
package org.chainrule.practice.fault;
