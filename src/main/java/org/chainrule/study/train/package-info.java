/** Training: how optimisers move weights, and runs of which any state can be gone back to. */
package org.chainrule.study.train;
