"""Rules: each kind of fact has its modules, each rule a small named function with examples."""
