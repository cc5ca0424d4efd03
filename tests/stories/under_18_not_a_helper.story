# Somebody under 18 is no helper and nobody's adult, and is enrolled only to borrow and with an adult.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 deed name helper helper 201 person 101 minor 1 -> answer under 18
    2.0 enrol helper 201 minor adult 101 -> answer under 18
    3.0 enrol staff 7 minor adult 101 -> answer under 18
    4.0 enrol borrower 103 minor  -> answer no adult
    5.0 enrol borrower 103 minor adult 103 -> answer no adult
    6.0 enrol borrower 103 minor adult 101 -> record enrolled person 103 role borrower under 18 1 adult 101; answer done
