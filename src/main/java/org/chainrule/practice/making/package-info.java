/** Makes nets whose pass can be done by hand, and in which a wrong number tells the mistake. */
package org.chainrule.practice.making;
