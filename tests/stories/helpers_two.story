# Up to two helpers, by the book and by the registry's count; one card helps one borrower once.
    0.0 start                     -> record started software 1
    0.1 ports up                  ->
    1.0 deed name helper helper 201 person 101 -> record helper named helper 201 person 101 user 1; answer done
    2.0 deed name helper helper 201 person 101 -> answer known already
    3.0 deed name helper helper 202 person 101 helpers 1 -> record helper named helper 202 person 101 user 1; answer done
    4.0 deed name helper helper 203 person 101 helpers 2 -> answer two helpers
    5.0 deed name helper helper 203 person 101 -> answer two helpers
    6.0 deed name helper helper 203 person 102 helpers 2 -> answer two helpers
    7.0 deed name helper helper 101 person 101 -> answer nothing such
    8.0 deed name helper helper 204 -> answer nothing such
    9.0 deed remove helper helper 205 person 101 -> answer nothing such
   10.0 deed remove helper helper 201 person 101 -> record helper removed helper 201 person 101 user 1; answer done
   11.0 deed name helper helper 203 person 101 -> record helper named helper 203 person 101 user 1; answer done
