/** Random numbers by a seed, the same on every machine and every Java. */
package org.chainrule.study.random;
