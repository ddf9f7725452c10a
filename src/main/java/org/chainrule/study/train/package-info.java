/** Training: runs of which any state can be gone back to. */
package org.chainrule.study.train;
