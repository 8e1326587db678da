# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The nouns of casework; a file per noun."""

from netwerkregie.domain.casework.models.assessments import Assessment as Assessment
from netwerkregie.domain.casework.models.assessments import (
    AssessmentPaper as AssessmentPaper,
)
from netwerkregie.domain.casework.models.assessments import Instrument as Instrument
from netwerkregie.domain.casework.models.casefiles import CaseFile as CaseFile
from netwerkregie.domain.casework.models.casefiles import CaseKnown as CaseKnown
from netwerkregie.domain.casework.models.casefiles import CasePerson as CasePerson
from netwerkregie.domain.casework.models.casefiles import PoliceConsent as PoliceConsent
from netwerkregie.domain.casework.models.casefiles import PolicePart as PolicePart
from netwerkregie.domain.casework.models.cases import Case as Case
from netwerkregie.domain.casework.models.cases import CaseMember as CaseMember
from netwerkregie.domain.casework.models.cases import CasePart as CasePart
from netwerkregie.domain.casework.models.cases import CaseStatement as CaseStatement
from netwerkregie.domain.casework.models.closing import CaseClosing as CaseClosing
from netwerkregie.domain.casework.models.closing import CaseCount as CaseCount
from netwerkregie.domain.casework.models.closing import CaseLonger as CaseLonger
from netwerkregie.domain.casework.models.conferences import AgendaItem as AgendaItem
from netwerkregie.domain.casework.models.conferences import CaseAction as CaseAction
from netwerkregie.domain.casework.models.conferences import Conference as Conference
from netwerkregie.domain.casework.models.conferences import (
    ConferenceNote as ConferenceNote,
)
from netwerkregie.domain.casework.models.conferences import (
    ConferenceSeat as ConferenceSeat,
)
from netwerkregie.domain.casework.models.conferences import Decision as Decision
from netwerkregie.domain.casework.models.conferences import (
    MinutesReading as MinutesReading,
)
from netwerkregie.domain.casework.models.disclosures import Disclosure as Disclosure
from netwerkregie.domain.casework.models.disclosures import (
    DisclosureRecipient as DisclosureRecipient,
)
from netwerkregie.domain.casework.models.disclosures import (
    DisclosureSource as DisclosureSource,
)
from netwerkregie.domain.casework.models.disclosures import (
    DisclosureWords as DisclosureWords,
)
from netwerkregie.domain.casework.models.disclosures import Recall as Recall
from netwerkregie.domain.casework.models.disclosures import Receipt as Receipt
from netwerkregie.domain.casework.models.emergency import (
    EmergencyAccess as EmergencyAccess,
)
from netwerkregie.domain.casework.models.families import FamilyConsent as FamilyConsent
from netwerkregie.domain.casework.models.families import (
    FamilyConversation as FamilyConversation,
)
from netwerkregie.domain.casework.models.families import FamilyCount as FamilyCount
from netwerkregie.domain.casework.models.families import (
    FamilyExtension as FamilyExtension,
)
from netwerkregie.domain.casework.models.families import (
    FamilyExtensionWord as FamilyExtensionWord,
)
from netwerkregie.domain.casework.models.families import FamilyNote as FamilyNote
from netwerkregie.domain.casework.models.families import FamilyPerson as FamilyPerson
from netwerkregie.domain.casework.models.families import FamilySeat as FamilySeat
from netwerkregie.domain.casework.models.families import FamilyTalk as FamilyTalk
from netwerkregie.domain.casework.models.family_handovers import (
    FamilyHandover as FamilyHandover,
)
from netwerkregie.domain.casework.models.family_handovers import (
    FamilyHandoverItem as FamilyHandoverItem,
)
from netwerkregie.domain.casework.models.guardians import GuardianAway as GuardianAway
from netwerkregie.domain.casework.models.measures import Measure as Measure
from netwerkregie.domain.casework.models.measures import MeasureLook as MeasureLook
from netwerkregie.domain.casework.models.notices import CaseNotice as CaseNotice
from netwerkregie.domain.casework.models.plans import Intervention as Intervention
from netwerkregie.domain.casework.models.plans import Offer as Offer
from netwerkregie.domain.casework.models.plans import Plan as Plan
from netwerkregie.domain.casework.models.plans import PlanGoal as PlanGoal
from netwerkregie.domain.casework.models.plans import PlanNote as PlanNote
from netwerkregie.domain.casework.models.plans import PlanSeen as PlanSeen
from netwerkregie.domain.casework.models.plans import PlanVersion as PlanVersion
from netwerkregie.domain.casework.models.reviews import CaseReview as CaseReview
from netwerkregie.domain.casework.models.reviews import CaseWaiting as CaseWaiting
from netwerkregie.domain.casework.models.samples import Sample as Sample
from netwerkregie.domain.casework.models.samples import SampleCount as SampleCount
from netwerkregie.domain.casework.models.samples import SampleLesson as SampleLesson
from netwerkregie.domain.casework.models.samples import SampleReading as SampleReading
from netwerkregie.domain.casework.models.weighings import (
    InformationRequest as InformationRequest,
)
from netwerkregie.domain.casework.models.weighings import Judgement as Judgement
from netwerkregie.domain.casework.models.weighings import Weighing as Weighing
from netwerkregie.domain.casework.models.weighings import WeighingCount as WeighingCount
from netwerkregie.domain.casework.models.weighings import WeighingFrame as WeighingFrame
from netwerkregie.domain.casework.models.weighings import (
    WeighingOutcome as WeighingOutcome,
)
from netwerkregie.domain.casework.models.weighings import (
    WeighingPerson as WeighingPerson,
)
from netwerkregie.domain.casework.models.weighings import WeighingSeat as WeighingSeat
from netwerkregie.domain.casework.models.weighings import (
    WeighingStatement as WeighingStatement,
)
