"""Cross-language retrieval: is the right sentence ranked first?"""
