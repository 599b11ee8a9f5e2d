export const findings = {
  title: "Findings",
  lead: "What stands out in the list. Only staff see this; nothing is corrected by itself.",
  none: "Nothing stands out in the list.",
  remedyLabel: "What to do",
  wholeList: "The list as a whole",
  level: { info: "For a look", warn: "Missing", red: "Lawfulness in question" },
  code: {
    CONTACT_MISSING: {
      sentence: "No contact person is stated.",
      remedy: "Add a name or function that customers and the authority can reach.",
    },
    REGISTRATION_NUMBER_MISSING: {
      sentence: "No registration number is stated.",
      remedy: "Add the number from the company register.",
    },
    LEGAL_ENTITY_MISSING: {
      sentence: "Only a brand is stated, not the legal entity.",
      remedy: "Add the company that signed the contract.",
    },
    ADDRESS_MISSING: { sentence: "No address is stated.", remedy: "Add street, postal code, town and country." },
    COUNTRY_MISSING: {
      sentence: "No country is stated, so it is unknown whether data stay inside the EEA.",
      remedy: "Ask the company where data are stored, processed and reached from.",
    },
    BASIS_MISSING: {
      sentence: "No legal basis is stated.",
      remedy: "State the contract under Art. 28(4) and, outside the EEA, the transfer tool.",
    },
    ADDRESS_COUNTRY_ONLY: {
      sentence: "The address is a country only.",
      remedy: "Add street, postal code and town.",
    },
    ADDRESS_CITY_ONLY: {
      sentence: "The address stops at the town.",
      remedy: "Add street and postal code.",
    },
    ADDRESS_INCOMPLETE: {
      sentence: "Part of the address is missing.",
      remedy: "Complete street, postal code, town and country.",
    },
    ADDRESS_WITHOUT_COUNTRY: {
      sentence: "The address names no country.",
      remedy: "Add the country, so that readers elsewhere need not guess.",
    },
    REGION_ONLY: {
      sentence: "Only a region is stated; it is kept as your own statement.",
      remedy: "Name the countries.",
    },
    MULTI_ADDRESS: {
      sentence: "Several addresses stand in one cell.",
      remedy: "Check the places read out of it and what happens at each.",
    },
    LEGAL_NAME_IN_ADDRESS_CELL: {
      sentence: "A legal name stands in the address.",
      remedy: "Confirm the proposed legal name and move it to its own field.",
    },
    TWO_BRANDS_ONE_ENTRY: {
      sentence: "Two brands share one entry.",
      remedy: "Find out whether they are one company; if not, make two entries.",
    },
    CHECK_ORG_NO_OWNER: {
      sentence: "The registration number may belong to another company.",
      remedy: "Look the number up in the company register.",
    },
    ENTITY_ADDRESS_COUNTRY_MISMATCH: {
      sentence: "The kind of company does not fit the country of its address.",
      remedy: "Check which company signed and where it is established.",
    },
    SELF_HOSTED_AT_OTHER_SUBPROCESSOR: {
      sentence: "It runs on the servers of another entry and shares its fate.",
      remedy: "Check the link to the host, and whether the maker of the software can reach data at all.",
    },
    EEA_NOT_EU: {
      sentence: "The country is in the EEA but not in the EU.",
      remedy: "Customers whose agreement says EU only must approve it.",
    },
    OPEN_ENDED_ENTRY: {
      sentence: "The entry is open-ended, such as “and underlying tools”.",
      remedy: "List each company by itself before this entry is changed next.",
    },
    ROLE_UNCLEAR: {
      sentence: "It is unclear whether the company is a processor or decides for itself.",
      remedy: "Settle the role before this entry is changed next.",
    },
    PHASE_OUT_NO_END_DATE: {
      sentence: "The entry is being phased out without an end date.",
      remedy: "Set the last day of use.",
    },
    BASIS_CONTRADICTS_LOCATION: {
      sentence: "The printed basis does not fit the place.",
      remedy: "Find out where processing really happens, then correct one or the other.",
    },
    OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT: {
      sentence: "Processing is outside the EEA, which needs the customer's written consent.",
      remedy: "Collect consents, or move the processing into the EEA.",
    },
    TRANSFER_TOOL_MISSING: {
      sentence: "Processing is outside the EEA and no transfer tool is stated; a data processing agreement is none.",
      remedy:
        "Get a valid tool from the company: an adequacy decision, a DPF listing with a fallback, or standard clauses.",
    },
    BASIS_INVALID: {
      sentence: "{{basis}} is stated, which has not been valid since {{day}} ({{source}}).",
      notYet: "{{basis}} is stated, which is valid only from {{day}} ({{source}}).",
      remedy: "Replace it by a valid transfer tool, or phase the entry out.",
    },
    OLD_CLAUSES: {
      sentence: "Standard clauses of an old set are stated: {{basis}} has not been valid since {{day}} ({{source}}).",
      remedy: "Conclude the clauses of Decision (EU) 2021/914 with the company, in the module that fits.",
    },
    ADEQUACY_QUESTION: {
      sentence: "An adequacy decision covers a part of {{countries}} only ({{basis}}). {{question}}",
      remedy: "Find the answer. If it is yes, state the decision by its number; if not, get another transfer tool.",
    },
    ADEQUACY_NONE: {
      sentence: "An adequacy decision is stated, but there is none for {{countries}}.",
      remedy: "Get another transfer tool, or phase the entry out.",
    },
    ADEQUACY_ENDED: {
      sentence: "The adequacy decision on {{countries}} ({{basis}}) has not been valid since {{day}}.",
      remedy: "Get another transfer tool, or stop the transfer.",
    },
    DEROGATION_ONLY: {
      sentence: "Only a derogation under Art. 49 is stated, which never carries a sub-processor in standing use.",
      remedy: "Get a transfer tool under Art. 45 or 46, or phase the entry out.",
    },
    DPF_UNLISTED: {
      sentence:
        "The Data Privacy Framework is stated, but not under which name the company is on its list, or when that was checked.",
      remedy: "Look the legal entity up on the list: is it active, and for this kind of data? State name and day.",
    },
    DPF_NO_FALLBACK: {
      sentence: "Nothing is stated that carries the transfer if the Data Privacy Framework falls.",
      remedy: "Conclude standard clauses as well and state them as the fallback.",
    },
    DPF_CHECK_STALE: {
      sentence: "The list of the Data Privacy Framework was last checked on {{day}}, more than twelve months ago.",
      remedy: "Look the company up again: certification is renewed each year.",
    },
    CERTIFICATE_EXPIRED: {
      sentence: "A certificate is over: {{names}}.",
      remedy: "Ask the company for the renewed one, or take it off the list.",
    },
    FLOW_DOWN_MISSING: {
      sentence: "No contract under Art. 28(4) is recorded with the company.",
      remedy: "State the day on which the contract was signed, or stop using the company.",
    },
    CONTRACT_MISSING: {
      sentence: "The developer processes personal data and no contract under Art. 28 is recorded.",
      remedy: "Conclude the contract and state its day, or end the access.",
    },
    SECRECY_MISSING: {
      sentence: "The developer has access and no promise of secrecy is recorded.",
      remedy: "Get the promise and state its day, or end the access.",
    },
    ACCESS_OVER: {
      sentence: "The developer's access should have ended on {{day}}.",
      remedy: "Close the access and remove the entry, or state a new end.",
    },
    THIRD_PARTY_CLAUSE_MISSING: {
      sentence: "It is not recorded where the contract lets the customer instruct the company if we go bankrupt.",
      remedy: "State the clause, or agree on one.",
    },
    RETENTION_MISSING: {
      sentence: "It is not stated how long the company keeps the data.",
      remedy: "State the time, or what it depends on.",
    },
    SELF_ENTRY: {
      sentence: "This is the processor itself, not a sub-processor.",
      remedy: "Leave it out of the next version.",
    },
    INCOMPLETE_LIST: {
      sentence: "The source says that the list is not complete.",
      remedy: "Complete the list and drop the reservation.",
    },
    NAMED_ELSEWHERE: {
      sentence: "Other published documents name companies that are missing here: {{names}}.",
      remedy: "Add them, or correct the other document.",
    },
  },
} as const;
