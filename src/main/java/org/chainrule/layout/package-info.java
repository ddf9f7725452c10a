/** Where everything stands: plain records in abstract units, with hit tests. */
package org.chainrule.layout;
