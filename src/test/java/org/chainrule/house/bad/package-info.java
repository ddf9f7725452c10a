/** A house in which every wall is broken, to show that the rules of the plan can fail. */
package org.chainrule.house.bad;
