"""The register of OCOP decisions, as a command-line tool.

    path -readers-> pages -decision-> head, entries, problems -matching-> links or questions
         -register-> one log entry, one transaction
    register -histories(as_of, known_at)-> ratings by product -standing-> Standing
         -commands/x-> Report -writers-> screen or file

Names are the field's own: decision, entity, product, rating, certificate, valid through, lapsed,
re-evaluation, review.
"""

__version__ = "0.1.0"
