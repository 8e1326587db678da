# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The reviewed list of what may be asked, chosen or read in, each with its purpose.

A new field, choice or header fails the tests until a line of it stands here; a line
that nothing uses fails them too. The columns have the same list in each room's
privacy.py: the program does not start while a column has no purpose there.
"""

# A field of a form, and what it is for. Read it as: we ask this because …
FORM_FIELDS: dict[str, dict[str, str]] = {
    "desk.programme.forms.quotes.AskForm": {
        "title": "what is asked for",
        "what": "what is asked for, in own words",
        "answer_by": "until when one may answer",
        "paid_from": "the line and source it is paid from",
        "once": "a form that is sent twice counts once",
    },
    "desk.programme.forms.quotes.ChooseForm": {
        "quote": "which quote is taken",
        "reason": "why, in own words",
        "no_interest": "that the chooser has nothing to gain",
        "only_one_why": "why only one was asked",
        "overrun_reason": "why more than was planned",
    },
    "desk.programme.forms.quotes.QuoteForm": {
        "supplier": "who offers",
        "amount": "for how much",
        "received_on": "when it came",
        "valid_until": "until when it holds",
        "file": "the quote itself",
        "once": "a form that is sent twice counts once",
    },
    "desk.programme.forms.quotes.SecondForm": {
        "words": "own words of the second of two",
        "no_interest": "that the second has nothing to gain",
    },
    "desk.programme.forms.quotes.SupplierForm": {
        "name": "the name under which an organisation trades",
        "number": "its number in the trade register",
        "facts": "what it supplies",
        "email": "a business address",
        "phone": "a business number",
        "version": "so that nobody writes over another",
        "once": "a form that is sent twice counts once",
    },
    "desk.programme.forms.small_grants.AgreeForm": {
        "words": "own words of the second of two",
        "no_interest": "that the second has nothing to gain",
    },
    "desk.programme.forms.small_grants.PhotoForm": {
        "photo": "a photo without people",
        "alt": "what it shows, for who cannot see it",
        "nobody": "that nobody can be recognised",
    },
    "desk.programme.forms.small_grants.ProposeForm": {
        "outcome": "granted or refused",
        "amount": "how much",
        "reason": "why, for everybody to read",
        "words": "own words of the first of two",
        "no_interest": "that the first has nothing to gain",
        "reader": "who reads as the second",
        "version": "so that one decides on what one read",
    },
    "desk.programme.forms.small_grants.QuestionForm": {
        "question": "what is missing in an application",
    },
    "desk.programme.forms.small_grants.RoundForm": {
        "name": "what the round is called",
        "criteria": "what an initiative must do",
        "ceiling": "how much there is",
        "most": "how much one may ask",
        "opens_on": "from when one may apply",
        "closes_on": "until when",
        "paid_from": "the line and source it is paid from",
        "once": "a form that is sent twice counts once",
    },
    "desk.programme.forms.small_grants.SettleForm": {
        "amount": "what it came to",
        "reason": "why less, in own words",
    },
    "public.small_grants.forms.AccountForm": {
        "holder": "whose account it is paid to",
        "iban": "the account; gone once paid",
    },
    "public.small_grants.forms.PlanForm": {
        "title": "what one wants to do",
        "about": "what, for whom and how",
        "place": "where",
        "starts_on": "from when",
        "ends_on": "until when",
        "asked": "how much one asks",
        "applicant": "a group, an organisation or somebody",
        "contact": "whom to reach",
        "email": "where the own link is sent",
        "phone": "to be reached",
    },
    "public.small_grants.forms.CorrectForm": {
        "title": "what one wants to do",
        "about": "what, for whom and how",
        "place": "where",
        "starts_on": "from when",
        "ends_on": "until when",
        "asked": "how much one asks",
        "applicant": "a group, an organisation or somebody",
        "contact": "whom to reach",
        "email": "where the own link is sent",
        "phone": "to be reached",
        "version": "so that one corrects what one read",
    },
    "public.small_grants.forms.ApplyForm": {
        "title": "what one wants to do",
        "about": "what, for whom and how",
        "place": "where",
        "starts_on": "from when",
        "ends_on": "until when",
        "asked": "how much one asks",
        "applicant": "a group, an organisation or somebody",
        "contact": "whom to reach",
        "email": "where the own link is sent",
        "phone": "to be reached",
        "key": "so that a form sent twice counts once",
        "website": "a trap for machines; not kept",
    },
    "public.small_grants.forms.ReportForm": {
        "words": "how it went",
        "spent": "what it came to",
        "photo": "a photo without people",
        "alt": "what it shows, for who cannot see it",
        "nobody": "that nobody can be recognised",
    },
    "desk.access.away.AwayForm": {
        "first_day": "from which day a colleague covers",
        "last_day": "until which day a colleague covers",
        "cover": "who looks after one's questions meanwhile",
    },
    "desk.access.forms.AccountForm": {"password": "comes in with an invitation"},
    "desk.access.forms.GiveAccessForm": {
        "team": "whose key is given",
        "membership": "to which colleague",
    },
    "desk.access.forms.LanguageForm": {"language": "in which language one works"},
    "desk.access.forms.NewPhraseForm": {
        "phrase": "opens one's own vault; kept nowhere",
        "again": "catches a slip of the finger",
    },
    "desk.access.forms.PasskeyForm": {
        "credential": "which passkey opens the vault",
        "secret": "what the passkey made; kept nowhere",
    },
    "desk.access.forms.PasswordForm": {
        "password": "comes in with an invitation",
        "again": "catches a slip of the finger",
    },
    "desk.access.forms.PhraseForm": {"phrase": "opens one's own vault; kept nowhere"},
    "desk.access.forms.TwiceForm": {},
    "desk.administration.forms.InvitationForm": {
        "name": "how colleagues know a new member",
        "email": "where the invitation goes",
        "organisation": "for which controller the member works",
        "language": "in which language the letter is",
    },
    "desk.administration.forms.ReasonForm": {"reason": "why access or a role ends"},
    "desk.administration.forms.RoleForm": {
        "role": "what the member may do",
        "valid_until": "when that ends by itself",
    },
    "desk.casework.forms.disclosures.EmergencyForm": {
        "nickname": "which case; the whole drawn name, for there is no list",
        "part": "which part of it",
        "reason": "why it cannot wait, from a closed list",
        "words": "what is going on; sealed, without names",
        "is_alone": "a threat to life, without a second person",
    },
    "desk.casework.forms.disclosures.EmergencyDisclosureForm": {
        "once": "drawn with the form, to know a double click",
        "to": "which receiver of the list can help now",
        "way": "how it leaves, from a closed list",
        "pieces": "exactly which statements of the opened part leave",
        "why": "what is going on; sealed, without names",
    },
    "desk.casework.forms.disclosures.KeyMarkForm": {
        "key_mark": "what the receiver reads out, to compare its key",
    },
    "desk.casework.forms.disclosures.KeyForm": {
        "age_key": "the receiver's public key, for a sealed file",
    },
    "desk.casework.forms.disclosures.OwnWordsForm": {
        "words": "what the second reader thinks of it; sealed",
    },
    "desk.casework.forms.disclosures.PiecesForm": {
        "once": "drawn with the form, to know a double click",
        "identity": "which fields of who one token is leave; nothing is filled in",
        "pieces": "exactly which statements leave",
        "why": "why it is necessary; sealed, without names",
        "reader": "which colleague reads along",
    },
    "desk.casework.forms.disclosures.ReceiverForm": {
        "to": "who receives it",
        "ground": "on what ground, from a closed list",
        "way": "how it leaves, from a closed list",
    },
    "desk.casework.forms.disclosures.RecipientForm": {
        "kind": "what the receiver is, from a closed list",
        "name": "the organisation and function; a person is stopped",
        "email": "where a link without content goes",
    },
    "desk.casework.forms.disclosures.ReviewForm": {
        "outcome": "what the look back found, from a closed list",
    },
    "desk.signing.forms.ReaderForm": {"reader": "which colleague reads along"},
    "desk.casework.forms.conferences.ConferenceForm": {
        "once": "so that sending twice plans once",
        "held_on": "the day",
        "starts_at": "the hour, for who is asked",
        "place": "where one meets; a closed list",
        "quorum": "how many organisations must be at the table",
        "seats": "which members of the case are asked",
    },
    "desk.casework.forms.conferences.AudienceForm": {
        "audience": "who hears an item, chosen before it is written",
        "tlp": "how far it may go",
    },
    "desk.casework.forms.conferences.ItemForm": {
        "once": "so that sending twice makes one item",
        "title": "what it is about; sealed",
    },
    "desk.casework.forms.conferences.AnswerForm": {
        "coming": "whether somebody comes or is here",
        "whose": "which member it is said of",
    },
    "desk.casework.forms.conferences.StepForm": {
        "step": "what moves a conference on",
    },
    "desk.casework.forms.conferences.NoteForm": {
        "note": "which note of one's own",
        "version": "keeps two pages of one author from losing words",
        "text": "what somebody types at an item; sealed",
    },
    "desk.casework.forms.conferences.DecisionForm": {
        "once": "so that sending twice records once",
        "replaces": "the earlier decision that it puts right",
        "text": "what was decided; sealed",
    },
    "desk.casework.forms.conferences.ActionForm": {
        "once": "so that sending twice records once",
        "text": "what will be done; sealed",
        "owner": "which member does it",
        "due_on": "by which day",
    },
    "desk.casework.forms.conferences.SignForm": {
        "content_hash": "of exactly what was read",
        "words": "own words under the minutes; sealed",
    },
    "desk.casework.forms.conferences.PrintForm": {
        "items": "which items go on paper",
        "why": "what the paper is for; a closed list",
    },
    "desk.casework.forms.conferences.SettleForm": {
        "state": "whether an action was done",
        "evidence": "what shows it, or why not; sealed",
    },
    "desk.insight.forms.DrawingForm": {
        "groep": "narrows the drawing; faith is no choice of its own",
        "wijk": "narrows the drawing",
    },
    "desk.intake.forms.asking.AdditionForm": {
        "body": "what a signed-in asker adds; sealed",
    },
    "desk.intake.forms.asking.OwnFilterForm": {
        "naam": "narrows one's own questions by their drawn name",
        "status": "narrows one's own questions",
        "maand": "narrows one's own questions",
        "domein": "narrows one's own questions",
    },
    "desk.intake.forms.asking.OwnQuestionForm": {
        "body": "the question of who is signed in; sealed",
        "want": "what the asker wants from us",
        "domain": "the domain the asker speaks from; may stay empty",
        "once": "knows a form sent twice; kept nowhere",
    },
    "desk.intake.forms.pasted_mail.PastedMailForm": {
        "mail": "a mail to make a draft of; kept nowhere",
        "file": "a saved mail to make a draft of; kept nowhere",
    },
    "desk.intake.forms.asking.ShareForm": {
        "colleague": "who of one's own organisation may read along",
    },
    "desk.intake.forms.threads.AnswerForm": {"body": "the answer; sealed"},
    "desk.intake.forms.clocks.CheckForm": {
        "reason": "why somebody checks for a double; the vault's log keeps it"
    },
    "desk.intake.forms.closing.ClosingForm": {
        "reason": "why a question ended so; from a list",
        "feedback": "the last word to the asker; sealed",
    },
    "desk.intake.forms.hours.HoursForm": {
        "telephone": "by which number the desk is called",
        "answer_days": "within how many working days an answer is promised",
        "own_days": "on which days nobody is there",
        "crisis_telephone": "by which number the crisis service is called",
        "crisis_nl": "who answers there, in Dutch",
        "crisis_en": "who answers there, in English",
        "away_nl": "what is said while nobody is there, in Dutch",
        "away_en": "what is said while nobody is there, in English",
        "languages": "which further languages the anonymous site speaks",
        "version": "two people changing it at once",
    },
    "desk.intake.forms.closing.AwayForm": {
        "reason": "why it is not for us; from a list",
        "feedback": "the last word to the asker; sealed",
        "address": "which address of the library the asker can go to",
    },
    "desk.intake.forms.closing.ReferralForm": {
        "reason": "why it is for regular care; from a list",
        "receiver": "which organisation is asked for help",
        "question": "what help is wanted, without persons; guarded",
        "feedback": "the last word to the asker; sealed",
        "once": "lets a second press be the same referral",
    },
    "desk.intake.forms.closing.DangerForm": {
        "to": "who was called; from a list",
        "is_life": "that a life was in danger, the one ground",
        "told": "what was said; sealed",
        "feedback": "the last word to the asker; sealed",
    },
    "desk.intake.forms.closing.DishonestForm": {
        "reason": "why it is not an honest question; from a list",
        "reader": "which colleague reads along",
    },
    "desk.intake.forms.feedback.FeedbackForm": {
        "means": "how feedback is told; from a list",
        "text": "the feedback to the asker; sealed",
        "next_on": "when the asker hears again",
    },
    "desk.intake.forms.queue.QueueForm": {
        "domein": "narrows the queue; faith is no choice of its own",
        "kanaal": "narrows the queue by the way in",
        "van": "narrows the queue to mine or nobody's",
    },
    "desk.intake.forms.receivers.ReceiverForm": {
        "organisation": "which organisation helps",
        "address": "or which address of the library",
        "help": "which kind of help; from a list",
    },
    "desk.intake.forms.notes.NoteForm": {
        "body": "a scratch note for its writer; sealed"
    },
    "desk.intake.forms.conversation.ConversationForm": {
        "observation": "what was seen or heard, apart from what it means; sealed",
        "when": "when that was, in the caller's words; sealed",
        "known": "whether the caller saw it or heard it; sealed with the rest",
        "source": "what it comes from, without a name; sealed",
        "interpretation": "what the caller makes of it, apart from what was seen",
        "worry": "what worries the caller; sealed",
        "alternative": "what else could explain it; sealed",
        "protective": "what goes well; sealed",
        "done": "what was tried already; sealed",
        "source_unknown": "not known is a full answer",
        "interpretation_unknown": "not known is a full answer",
        "worry_unknown": "not known is a full answer",
        "alternative_unknown": "not known is a full answer",
        "protective_unknown": "not known is a full answer",
        "done_unknown": "not known is a full answer",
        "want": "what the caller wants from us",
        "domain": "the domain the caller speaks from; may stay empty",
    },
    "desk.intake.forms.may_share.MayShareForm": {
        "fase": "at which stage one would share; kept nowhere",
        "aan": "to what kind of receiver; kept nowhere",
        "geheim": "whether one is bound to secrecy; kept nowhere",
    },
    "desk.intake.forms.questions.QuestionForm": {
        "body": "the question of somebody who calls; sealed",
        "want": "what the caller wants from us",
        "domain": "the domain the caller speaks from; may stay empty",
    },
    "desk.intake.library.forms.AddressForm": {
        "theme": "what it is about, from a closed list",
        "title": "the name of a service",
        "body": "what the service is for; guarded",
        "title_en": "the same in English",
        "body_en": "the same in English",
        "phone": "the number of a service; a mobile is refused",
        "hours": "when the service can be reached",
        "hours_en": "the same in English",
        "website": "the site of a service, as text; a page of a person is refused",
        "version": "lets two writers not overwrite each other",
        "once": "lets a second press of the button be the same text",
    },
    "desk.intake.library.forms.AskReaderForm": {
        "content_hash": "the very words under which somebody puts a name",
        "checks": "what the writer of a lesson looked at",
        "reader": "which colleague is asked to read along",
    },
    "desk.intake.library.forms.ColleagueAnswerForm": {
        "answer": "the answer to a colleague elsewhere; guarded",
    },
    "desk.intake.library.forms.ColleagueForm": {
        "to": "which municipality is asked",
        "theme": "what it is about, from a closed list",
        "subject": "the question in a line; guarded",
        "body": "the question; guarded",
        "once": "lets a second press of the button be the same question",
    },
    "desk.intake.library.forms.ItemForm": {
        "theme": "what it is about, from a closed list",
        "title": "the question; guarded",
        "body": "the text; guarded, and read by a second person",
        "title_en": "the same in English",
        "body_en": "the same in English",
        "version": "lets two writers not overwrite each other",
        "once": "lets a second press of the button be the same text",
    },
    "desk.intake.library.forms.LibraryFilterForm": {
        "q": "narrows texts of the library",
        "soort": "narrows texts of the library",
        "thema": "narrows texts of the library",
    },
    "desk.intake.library.forms.PickForm": {
        "zoek": "narrows the texts that can be put in an answer",
        "pick": "which text is put in an answer",
    },
    "desk.intake.library.forms.ReadingForm": {
        "content_hash": "the very words that are signed",
        "checks": "what the reader of a lesson looked at",
    },
    "desk.intake.library.forms.SendBackForm": {
        "reason": "why a second reader does not sign",
    },
    "desk.casework.forms.families.TalkForm": {
        "once": "a second press of the button is the same beginning",
        "age_band": "of the youngest; halves every term",
    },
    "desk.casework.forms.families.MemberForm": {
        "age_band": "halves terms, and keeps what is said of a child at home",
        "name": "who it is; sealed under a key of its own",
        "contact": "how to reach them; sealed",
        "about": "who they are to the others, in words; sealed",
    },
    "desk.casework.forms.families.ConsentForm": {
        "by": "who of the family agreed; sealed",
        "about": "notes, or speaking with somebody",
        "way": "said or on paper",
        "given_on": "from which day notes can be kept",
        "words": "to what exactly; sealed",
    },
    "desk.casework.forms.families.ChoiceForm": {
        "choice": "what the family wants with what was written",
        "number": "whose key goes",
    },
    "desk.casework.forms.families.SheetForm": {
        "once": "a second press of the button is the same sheet",
        "held_on": "the day of the conversation",
        "next_on": "the day on which something happens next",
        "worry": "in the words of the family; sealed",
        "goes_well": "in the words of the family; sealed",
        "wanted": "in the words of the family; sealed",
        "agreed": "what was agreed; sealed",
        "calls": "who calls whom, and when; sealed",
        "observed": "what was seen; sealed",
        "thought": "a view, apart from what was seen; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.casework.forms.families.CorrectionForm": {
        "text": "a note beside an earlier one; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.casework.forms.families.PlanForm": {
        "next_on": "the next day of conversations with a family",
    },
    "desk.casework.forms.families.AccessForm": {
        "colleague": "which colleague is let in by name",
        "until": "until which day",
    },
    "desk.casework.forms.families.LongerForm": {
        "why": "why notes stay longer; sealed",
        "reader": "who reads the reasons along",
    },
    "desk.casework.forms.families.OwnWordsForm": {
        "words": "why a second reader stands behind it; sealed",
    },
    "desk.casework.forms.families.EndForm": {
        "reason": "how conversations ended; counted",
    },
    "desk.casework.forms.families.PaperForm": {
        "once": "a second press of the button is one line",
        "why": "who asked for the paper; sealed with what left",
    },
    "desk.casework.forms.families.ReceiverForm": {
        "recipient": "help on the list of the municipality",
    },
    "desk.casework.forms.families.ItemForm": {
        "text": "one sentence for the other party; sealed",
    },
    "desk.casework.forms.families.AgreementForm": {
        "item": "the sentence that was read together",
        "by": "who of the family agrees; sealed",
        "child_by": "which parent says that it goes along; sealed",
    },
    "desk.casework.forms.families.SendForm": {
        "why": "why it goes to them; sealed with what left",
    },
    "desk.casework.forms.plans.SealedForm": {
        "text": "sealed words of a plan",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.casework.forms.plans.AudienceForm": {
        "audience": "who reads the plan, before a word is written",
    },
    "desk.casework.forms.plans.LetInForm": {
        "member": "who else reads the plan",
    },
    "desk.casework.forms.plans.GoalForm": {
        "text": "a goal, in the person's own words; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
        "voice": "the person's own goals come first; sealed",
        "life_domain": "the part of life a goal is about; sealed, belief is none",
        "instead_of": "the goal that another wording replaces; sealed",
    },
    "desk.casework.forms.plans.GoalLookForm": {
        "status": "how it is with a goal, in words without order; sealed",
    },
    "desk.casework.forms.plans.AgreementForm": {
        "text": "what was agreed; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
        "kind": "a neutral kind of help; sealed",
        "goal": "the goal that it serves; sealed",
        "owner": "who does it; nothing is without",
        "start_on": "when it begins",
        "next_on": "when somebody looks at it; nothing is without",
        "end_on": "when it ends by itself; nothing is without",
    },
    "desk.casework.forms.plans.NoteForm": {
        "text": "what was done, or for whom it waits; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
        "kind": "done or waiting; sealed",
        "done_on": "on which day it was done; sealed",
        "next_on": "when somebody looks at it again",
    },
    "desk.casework.forms.plans.HandOverForm": {
        "owner": "who does it from now on",
        "next_on": "when somebody looks at it again",
    },
    "desk.casework.forms.plans.EndForm": {
        "reason": "how it ended; sealed, for no list",
        "text": "in a few words; sealed",
    },
    "desk.casework.forms.plans.OfferForm": {
        "text": "what is offered; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
        "kind": "a neutral kind of help; sealed",
        "owner": "who talks about it with the person",
    },
    "desk.casework.forms.plans.AnswerForm": {
        "answer": "what the person said; sealed, never counted or listed",
        "text": "in the person's own words; sealed",
    },
    "desk.casework.forms.plans.SeenForm": {
        "by": "the person, or the word for a relation; never a name",
        "way": "on paper or on screen",
        "words": "typed by the person: seen, or seen and agreed; sealed",
        "content_hash": "what was shown",
    },
    "desk.casework.forms.plans.PrintForm": {
        "by": "for whom the plan is printed",
        "once": "a second press is the same paper",
    },
    "desk.casework.forms.plans.AdoptForm": {
        "reader": "who of another organisation signs",
        "words": "why one stands for the plan; sealed",
    },
    "desk.casework.forms.plans.SignForm": {
        "words": "why one stands for the plan; sealed",
    },
    "desk.casework.forms.plans.NextForm": {
        "next_on": "the next day of a plan",
    },
    "desk.casework.forms.measures.MeasureAudienceForm": {
        "audience": "who holds the key of the measures",
    },
    "desk.casework.forms.measures.MeasureForm": {
        "law": "under which law another decided; sealed",
        "authority": "who decided; sealed",
        "decided_on": "when it was decided; sealed",
        "end_on": "when it ends; nothing is without",
        "text": "what was decided and why; sealed",
    },
    "desk.casework.forms.measures.LookForm": {
        "text": "whether it is still needed; sealed",
        "next_on": "when one looks again",
    },
    "desk.casework.forms.measures.MeasureEndForm": {
        "text": "why it ended; sealed",
    },
    "desk.casework.forms.samples.LookForm": {
        "view": "what a second reader would have decided; a kind, sealed",
    },
    "desk.casework.forms.samples.LessonForm": {
        "once": "a second press of the button is the same lesson",
        "text": "what is done better from now on; about nobody, guarded",
    },
    "desk.casework.forms.assessments.StartForm": {
        "once": "a second press of the button is the same form",
        "form": "which form two people fill in",
        "second": "who of another organisation signs the same text",
        "readers": "who holds its key, chosen before a word is written",
    },
    "desk.casework.forms.assessments.PageForm": {
        "seen": "a colleague who wrote meanwhile is never overwritten",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.casework.forms.assessments.AskForm": {
        "words": "what the first assessor concludes; sealed",
        "valid_until": "the day after which the form is not used any more",
    },
    "desk.casework.forms.assessments.SignForm": {
        "words": "what the other assessor concludes; sealed",
        "dissent": "what is seen otherwise; sealed, stays beside the form",
    },
    "desk.casework.forms.assessments.DissentForm": {
        "words": "what is seen otherwise; sealed, stays beside the form",
    },
    "desk.casework.forms.assessments.PrintForm": {
        "why": "why something leaves on paper; sealed with what left",
    },
    "desk.casework.forms.assessments.InstrumentForm": {
        "once": "a second press of the button is the same record",
        "name": "which licensed instrument; sealed",
        "used_on": "the day on which it was used",
        "certificate": "the assessor's own certificate; sealed",
        "certificate_until": "until when it holds; sealed",
        "conclusion": "in own words; no answers and no result; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
        "readers": "who holds its key, chosen before a word is written",
    },
    "desk.casework.forms.reviews.ReviewForm": {
        "needed": "sealed: whether a case is still needed",
        "works": "sealed: whether it works",
        "choice": "go on, change or close",
    },
    "desk.casework.forms.reviews.OwnWordsForm": {
        "words": "sealed: the own words of who signs second",
    },
    "desk.casework.forms.reviews.WaitingForm": {
        "member_id": "the colleague a case waits for",
        "what": "sealed: what it waits for",
        "until": "the day on which waiting ends",
    },
    "desk.casework.forms.reviews.NextDayForm": {"next_on": "the next day of a case"},
    "desk.casework.forms.reviews.ToldForm": {"way": "how the person was told"},
    "desk.casework.forms.reviews.LaterForm": {
        "ground": "why telling may wait, from a closed list",
        "why": "sealed: the reason for telling later",
    },
    "desk.casework.forms.reviews.ClosingForm": {
        "reason": "why working together ends; never about an offer",
        "words": "sealed: the closing words",
        "aftercare_on": "the day of the one question afterwards",
    },
    "desk.casework.forms.reviews.WhyForm": {"why": "for what a closed case is opened"},
    "desk.casework.forms.reviews.AftercareForm": {
        "outcome": "what came of the one question afterwards",
    },
    "desk.casework.forms.reviews.RestartForm": {
        "words": "sealed: why a case should start again",
    },
    "desk.casework.forms.reviews.LongerForm": {
        "ground": "why a closed case stays longer, from a closed list",
    },
    "desk.casework.forms.cases.StatementForm": {
        "once": "a second press of the button is the same statement",
        "kind": "fact, view, alternative or protective; never both in one",
        "text": "the sealed words, about tokens",
        "said_by": "who says it, by function",
        "said_on": "when it was seen or said",
        "hearing": "how they know",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
        "corrects": "which own statement is corrected",
    },
    "desk.casework.forms.cases.AudienceForm": {
        "once": "a second press of the button is the same part",
        "audience": "which members read the part, before a word is written",
    },
    "desk.casework.forms.cases.PoliceForm": {
        "once": "a second press of the button is the same part",
        "audience": "which members read the part, before a word is written",
        "provider": "which authority provided the data",
        "ground": "on which ground it was provided",
        "permitted_use": "what the provider allows; sealed",
        "ends_on": "the day after which its key is destroyed",
    },
    "desk.casework.forms.cases.ReaderForm": {
        "member": "which member reads a part too",
    },
    "desk.casework.forms.cases.ConsentForm": {
        "given_on": "when the provider agreed to passing on",
        "words": "to whom and for what; sealed",
    },
    "desk.casework.forms.cases.SeatForm": {
        "member": "which colleague gets a seat",
        "seat": "partner or chair",
        "until": "the last day of the seat",
    },
    "desk.casework.forms.cases.UntilForm": {"until": "the last day of a seat"},
    "desk.casework.forms.cases.NextForm": {"next_on": "the next day of a case"},
    "desk.casework.forms.cases.IdentityForm": {
        "number": "which token it is; no more than a case is about",
        "why": "why it must be known; sealed",
        "name": "sealed under a key of its own",
        "birth_date": "sealed; only where two people could be mixed up",
        "contact": "sealed; how a letter reaches the person",
        "members": "who holds the key, besides the case holder",
    },
    "desk.casework.forms.cases.CorrectForm": {
        "was_wrong": "what was not right; a sealed statement, without names",
        "why": "why it must be known; sealed",
        "name": "sealed under a key of its own",
        "birth_date": "sealed; only where two people could be mixed up",
        "contact": "sealed; how a letter reaches the person",
    },
    "desk.casework.forms.cases.ShareForm": {
        "member": "which member may look who a token is",
    },
    "desk.casework.forms.guardians.AwayForm": {
        "ground": "why no guardian is asked, from a closed list; sealed",
        "why": "the reason in own words; sealed, without names",
    },
    "desk.casework.forms.cases.CheckForm": {
        "reason": "why one checks now; stands in the release log, names nobody",
    },
    "desk.casework.forms.cases.KeepForm": {
        "reason": "why a file stays longer than its days",
    },
    "desk.casework.forms.weighings.ChairForm": {
        "chair": "which chair convenes",
    },
    "desk.casework.forms.weighings.SeatForm": {
        "weigher": "who gets a seat",
        "knows_youth": "the profession that a weighing of a minor needs",
    },
    "desk.casework.forms.weighings.AsideForm": {
        "reason": "why somebody steps aside, as a code",
    },
    "desk.casework.forms.weighings.WordsForm": {
        "text": "a dissent, or what one party answered; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.casework.forms.weighings.FrameForm": {
        "decided_by": "who decided on criteria and ground",
        "decided_on": "when",
        "ground": "the legal ground, from a closed list",
        "advice_reference": "where the privacy officer's advice is",
        "advice_on": "when that advice was given",
    },
    "desk.casework.forms.weighings.OutcomeForm": {
        "kind": "which of the five outcomes",
        "text": "the reasons that two organisations sign; sealed",
        "reason": "why nothing is done; counted",
        "holder": "who becomes the case holder",
        "party": "the one party that is asked; sealed",
        "question": "the one question; sealed",
        "answer_by": "the day by which they answer",
        "receiver": "police or prosecutor",
        "recipient": "which one of the list of receivers; sealed",
        "what": "exactly what is handed over; sealed",
        "ground": "on what ground; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.casework.forms.weighings.JudgementForm": {
        "necessity": "own words with a criterion; sealed",
        "proportionality": "own words with a criterion; sealed",
        "subsidiarity": "own words with a criterion; sealed",
        "facts": "own words with a criterion; sealed",
        "alternatives": "own words with a criterion; sealed",
        "protective": "own words with a criterion; sealed",
        "answer_necessity": "a choice in words, without an order; sealed",
        "answer_proportionality": "a choice in words, without an order; sealed",
        "answer_subsidiarity": "a choice in words, without an order; sealed",
        "answer_facts": "a choice in words, without an order; sealed",
        "answer_alternatives": "a choice in words, without an order; sealed",
        "answer_protective": "a choice in words, without an order; sealed",
        "seems_met": "lets a name be released; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.intake.forms.concerns.ConcernForm": {
        "once": "a second press of the button is the same concern",
        "question": "whose asker is owed an answer; only that debt keeps it",
        "age_band": "the rules for minors; no birth date",
        "behaviours": "concrete behaviour as ground, from a closed list; sealed",
        "harms": "possible harm as ground, from a closed list; sealed",
        "fact": "what was seen or heard; sealed",
        "said_by": "who said it, as a function; sealed",
        "said_on": "on which day; sealed",
        "hearing": "whether they saw it themselves; sealed",
        "harm": "to whom what could happen; sealed",
        "interpretation": "a view, apart from the facts; sealed",
        "alternative": "what else could explain it; sealed",
        "protective": "what goes well; sealed",
        "done": "what was done already; sealed",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.intake.forms.concerns.PartForm": {
        "kind": "which part a statement is",
        "text": "the words of a statement; sealed",
        "said_by": "who said it, as a function; sealed",
        "said_on": "on which day; sealed",
        "hearing": "whether they saw it themselves; sealed",
        "corrects": "the earlier statement it corrects",
        "sensitive_why": "why a protected fact cannot be left out; sealed",
    },
    "desk.intake.forms.concerns.ReadingForm": {
        "words": "own words of a second reader; sealed"
    },
    "desk.intake.forms.concerns.DropForm": {
        "reason": "how a concern ended; counted",
        "why": "why it ended; sealed",
    },
    "desk.intake.forms.concerns.PlanForm": {"next_on": "the next day of a concern"},
    "desk.intake.forms.concerns.PersonForm": {
        "why": "why it must be known who this is; sealed",
        "name": "to address the letter and the weighing; sealed apart",
        "birth_date": "only where two people could be mixed up; sealed apart",
        "contact": "how the letter reaches the person; sealed apart",
    },
    "desk.intake.forms.concerns.DelayForm": {
        "ground": "why the person is told later, from a closed list",
        "why": "what the second person reads before signing; sealed",
    },
    "desk.intake.forms.concerns.ToldForm": {"way": "how the person was told"},
    "desk.network.forms.exports.ExportForm": {
        "made_for": "what the file is for; the log keeps it",
        "kind": "in which form it goes out",
        "for_excel": "lets Excel read the letters right",
        "q": "narrows organisations",
        "domein": "narrows organisations; never to a belief",
        "wijk": "narrows organisations",
        "stil": "narrows organisations",
    },
    "desk.network.forms.doubles.MergeForm": dict.fromkeys(
        [
            "name",
            "domain",
            "register",
            "address",
            "email",
            "phone",
            "website",
            "about",
            "best_time",
            "entrance",
            "reach_by",
        ],
        "which of two facts of one organisation stays",
    )
    | {
        "ander": "which organisation is joined to this one",
        "kept_version": "keeps the second to save from undoing the first",
        "gone_version": "keeps the second to save from undoing the first",
    },
    "desk.network.forms.ContactForm": {
        "kind": "how we met, from a list",
        "subject": "what about, from a list",
        "agreement": "what was agreed; the organisation reads it",
        "next": "when we meet again, as a tap",
        "held_on": "when we met",
        "once": "makes a double click one contact",
    },
    "desk.network.forms.quick.QuickForm": {
        "zoek": "finds an organisation by name",
        "organisation": "with whom",
        "kind": "how we met, from a list",
        "subject": "what about, from a list",
        "next": "when we meet again, as a tap",
        "agreement": "what was agreed; the organisation reads it",
        "held_on": "when we met",
        "written_on": "from which day 'in a week' counts, after a time offline",
        "once": "makes what was sent twice one contact",
    },
    "desk.network.forms.visits.DeviceForm": {
        "device": "which kind of device reads one's own agenda",
    },
    "desk.network.forms.visits.PlanForm": {
        "zoek": "finds an organisation by name",
        "organisation": "whom the visit is with",
        "kind": "what kind of contact is planned",
        "on": "on which day",
        "at": "at what time",
        "minutes": "how long",
        "place": "at their place, at ours or at a distance",
        "goes": "which colleague goes",
        "along": "which colleague goes along",
        "mails_us": "whether who of us goes gets a calendar invitation",
        "mails_them": "whether the organisation gets one at its general address",
        "sequence": "lets two writers not overwrite each other",
        "once": "makes a double click one visit",
    },
    "desk.network.forms.visits.VisitForm": {
        "kind": "what kind of contact is planned",
        "on": "on which day",
        "at": "at what time",
        "minutes": "how long",
        "place": "at their place, at ours or at a distance",
        "goes": "which colleague goes",
        "along": "which colleague goes along",
        "mails_us": "whether who of us goes gets a calendar invitation",
        "sequence": "lets two writers not overwrite each other",
    },
    "desk.network.forms.FilterForm": {
        "q": "finds organisations by name",
        "domein": "narrows organisations",
        "wijk": "narrows organisations",
        "stil": "shows whom we did not speak for long",
        "op": "puts organisations in order",
    },
    "desk.network.forms.InviteForm": {
        "name": "whom the letter addresses",
        "address": "where the letter goes",
        "role": "in which professional role",
        "source": "where we have the address from, told in the letter",
        "language": "in which language the letter is",
    },
    "desk.network.forms.OrganisationForm": {
        "name": "what the organisation is called",
        "domain": "its field of work, one word",
        "district_ids": "where it works",
        "register_kind": "in which public register it stands",
        "register_number": "under which number",
        "street": "its public address",
        "house_number": "its public address",
        "postcode": "its public address",
        "city": "its public address",
        "email": "its general address",
        "phone": "its general number",
        "website": "its own site",
        "best_time": "when it likes to be called",
        "reach_by": "how it likes to be reached",
        "entrance": "how to come in",
        "shoes_off": "how to come in",
        "rhythm_days": "how often we want to speak",
        "version": "keeps the second to save from undoing the first",
    },
    "desk.network.forms.offers.OfferFilterForm": {
        "q": "finds offers by what is needed",
        "richting": "narrows to offers or requests",
        "soort": "narrows to a kind",
        "wijk": "narrows to a district",
    },
    "desk.network.forms.offers.OfferForm": {
        "direction": "offered or asked for",
        "kind": "what, from a list",
        "words": "what exactly; the organisation reads it",
        "when": "when, from a list",
        "district_ids": "where",
        "for_partners": "whether only partners by agreement see it",
        "version": "lets two people not overwrite each other",
        "once": "makes a double click one offer",
    },
    "desk.network.forms.agreements.AgreementForm": {
        "purpose": "what an agreement is for, from a list",
        "words": "what it says; every party reads it",
        "valid_from": "its first day",
        "valid_until": "its last day; then sharing stops",
        "focal_points": "on what ground functions are shared",
        "partner_offers": "on what ground offers are shared",
        "joint_dates": "on what ground days are shared",
        "practical_facts": "on what ground facts are shared",
        "version": "lets two people not overwrite each other",
        "once": "makes a double click one agreement",
    },
    "desk.network.forms.agreements.DayForm": {
        "kind": "what the parties meet for, from a list",
        "on_day": "on which day",
        "at_time": "at which time",
        "place": "at which party",
    },
    "desk.network.forms.agreements.PartySearchForm": {
        "q": "finds an organisation to take in"
    },
    "desk.network.forms.initiatives.StageFilterForm": {
        "fase": "narrows initiatives",
        "onderwerp": "narrows initiatives",
    },
    "desk.network.forms.initiatives.InitiativeForm": {
        "name": "what the initiative is called",
        "about": "what it does; the partners read it",
        "stage": "how far the initiative is, from a list",
        "topics": "what it is about, from a list",
        "district_ids": "where it takes place",
        "version": "which version the writer saw",
        "once": "makes a double click one initiative",
    },
    "desk.network.forms.initiatives.NeedForm": {
        "kind": "what an initiative needs, from a list",
        "text": "in a few words",
    },
    "desk.network.forms.initiatives.ResultForm": {
        "held_on": "when something came of it",
        "text": "what came of it; the partners read it",
    },
    "desk.network.forms.initiatives.SearchForm": {"q": "finds organisations by name"},
    "desk.network.forms.initiatives.PartnerForm": {
        "organisation": "which organisation is asked"
    },
    "desk.network.forms.initiatives.DecisionForm": {
        "step": "the answer to a proposal",
        "reason": "the public reason, from a list",
        "words": "the public answer in our own words",
    },
    "desk.network.forms.messages.MessageForm": {
        "audience": "who gets a message, from a list",
        "domain": "of which domain; never faith and philosophy",
        "district_id": "of which district",
        "subject": "what a message is about; everybody gets it",
        "body": "the message; everybody gets it",
        "incident": "in which incident it was written",
        "version": "which version the writer saw",
        "once": "makes a double click one message",
    },
    "desk.network.forms.messages.OpenIncidentForm": {
        "kind": "what happens, from a list",
        "title": "what it is called",
        "district_id": "where",
        "once": "makes a double click one incident",
    },
    "desk.network.forms.messages.LineForm": {
        "function": "which function decided, from a list",
        "text": "what was decided",
        "said_at": "when it was decided",
        "once": "makes a double click one line",
    },
    "desk.network.forms.messages.LessonsForm": {"lessons": "what was learned"},
    "desk.network.forms.messages.CardForm": {
        "first_hour": "what to do in the first hour",
        "first_day": "what to do on the first day",
        "school_nl": "a text for schools",
        "school_en": "a text for schools",
        "version": "which version the writer saw",
    },
    "desk.network.forms.messages.CallForm": {
        "function": "which function is called, from a list",
        "phone": "its general number",
    },
    "public.letters.forms.ReplyForm": {"text": "a reply, read as an organisation's"},
    "public.initiatives.forms.ProposalForm": {
        "name": "what a resident calls the initiative",
        "about": "what would happen",
        "place": "where",
        "email": "for our answer only, if they want it by mail",
        "website": "only a program fills this in",
        "key": "makes a double click one proposal",
    },
    "public.initiatives.forms.SayBackForm": {"text": "the answer to our question"},
    "public.links.initiatives.PartnerForm": {
        "shown": "whether the organisation may be named publicly"
    },
    "desk.network.forms.people.PeopleFilter": {
        "q": "finds people by name, role or organisation",
        "onderwerp": "narrows by what people want to be asked for",
        "taal": "narrows by the languages in which people offer help",
        "wanneer": "narrows by when people have time",
        "soort": "narrows by how people are in the network",
        "domein": "narrows by field of work; faith is not among them",
        "wijk": "narrows by where the organisation works",
        "aandacht": "shows focal points only",
    },
    "desk.network.forms.people.TrainingForm": {
        "kind": "which training, from a list",
        "held_on": "when it is",
        "begins_at": "when it is",
        "ends_at": "when it is",
        "place": "where it is",
        "places": "for how many",
        "about": "what to know beforehand; about nobody",
        "once": "makes a double click one training",
    },
    "desk.network.forms.handovers.HandoverForm": {
        "successor": "which colleague takes over",
    },
    "desk.network.forms.handovers.PackForm": {
        "purpose": "what a pack on paper is for; written in the log",
    },
    "desk.network.forms.in_place.DistrictsForm": {
        "district_ids": "where an organisation works",
        "seen": "keeps the second to save from undoing the first",
    },
    "desk.network.forms.in_place.NextForm": {
        "next_on": "when we speak again",
        "seen": "keeps the second to save from undoing the first",
    },
    "desk.network.forms.in_place.PracticalForm": {
        "best_time": "when an organisation likes to be called",
        "reach_by": "how it likes to be reached",
        "entrance": "how to come in",
        "shoes_off": "how to come in",
        "seen": "keeps the second to save from undoing the first",
    },
    "desk.network.forms.promises.PromiseForm": {
        "side": "who promises",
        "text": "what is promised; the organisation reads it",
        "due_on": "for when",
        "once": "makes a double click one promise",
    },
    "desk.network.forms.SettleForm": {"outcome": "what we do with an objection"},
    "desk.network.forms.UploadForm": {
        "kind": "which list this is",
        "file": "the list; read in memory, never kept",
    },
    "desk.oversight.forms.LedgerFilter": {
        "verb": "narrows the log",
        "purpose": "narrows the log",
        "result": "narrows the log",
        "day": "narrows the log",
    },
    "desk.oversight.forms.StatementForm": {
        "step": "advice, decision, stop or lifting",
        "statement": "the reasons, in own words",
    },
    "desk.style.forms.SampleForm": dict.fromkeys(
        ["title", "text", "place", "when", "wish", "days", "photo", "agreed", "fixed"],
        "shows what a field looks like; is sent nowhere",
    ),
    "mailbox.forms.BodyForm": {"body": "what the asker writes; sealed"},
    "mailbox.forms.CodeForm": {"code": "opens the asker's own thread; kept nowhere"},
    "mailbox.forms.QuestionForm": {
        "body": "what the asker writes; sealed",
        "want": "what the asker asks of us",
        "domain": "from where the asker speaks; may be left out",
    },
    "public.links.forms.OfferForm": {
        "direction": "offered or asked for",
        "kind": "what, from a list",
        "words": "what exactly, by the organisation itself",
        "when": "when, from a list",
        "district_ids": "where",
        "for_partners": "whether only partners by agreement see it",
        "version": "lets two people not overwrite each other",
        "once": "makes a double click one offer",
    },
    "public.links.forms.GiveBackForm": {
        "reason": "why a question for help is given back; from a list",
    },
    "public.links.forms.AnswerYesNoForm": {
        "said": "whether an organisation wants to be introduced"
    },
    "public.links.forms.YesForm": {
        "functions": "functions that other parties may see; no names",
        "version": "a yes to other words is no yes",
    },
    "public.links.forms.LeaveForm": {"reason": "why a party leaves, from a list"},
    "public.links.forms.AnswerForm": {
        "kind": "a view or an objection",
        "text": "the organisation's own words beside ours",
    },
    "public.joining.forms.JoinForm": {
        "kind": "in which capacity a person registers themself",
        "name": "how they want to be called",
        "role": "what they do",
        "phone": "how to reach them",
        "reach_by": "how they want to be reached",
        "topics": "what they offer, from a list",
        "offer": "what they offer, in own words",
        "availability": "when they have time",
        "languages": "in which languages they offer help; may be left out",
        "is_sixteen": "that they are old enough to decide; no birth date",
    },
    "public.joining.forms.KnockForm": {"address": "where the link to join goes"},
    "public.joining.forms.RecordForm": {
        "is_focal_point": "that they are focal point, by their own word",
        "basics_on": "when they followed it, for a refresher in time",
        "refresher_on": "when they followed it, for a refresher in time",
        "conversation_on": "when they followed it, to ask who did not yet",
        "online_on": "when they followed it, to ask who did not yet",
        "sharing_on": "when they followed it, to ask who did not yet",
    },
    "public.links.forms.EntryForm": {
        "availability": "when they have time",
        "languages": "in which languages they offer help; may be left out",
        "is_sixteen": "that they are old enough to decide; no birth date",
        "kind": "in which capacity a person registers themself",
        "name": "how they want to be called",
        "role": "what they do",
        "email": "how to reach them",
        "phone": "how to reach them",
        "reach_by": "how they want to be reached",
        "topics": "what they offer, from a list",
        "offer": "what they offer, in own words",
    },
    "public.links.forms.OwnFactsForm": {
        "domain": "the field of work that an organisation sets for itself",
        "about": "what an organisation says of itself",
        "email": "its general address",
        "phone": "its general number",
        "best_time": "when it likes to be called",
        "reach_by": "how it likes to be reached",
        "entrance": "how to come in",
        "shoes_off": "how to come in",
    },
    "public.links.promise_forms.OwnPromiseForm": {
        "side": "who promised",
        "text": "what was promised, in the organisation's own words",
        "due_on": "for when",
        "once": "makes a double click one promise",
    },
    "public.links.promise_forms.SaidForm": {
        "said": "how a promise stands, as the organisation sees it",
        "view": "the organisation's own words beside it",
    },
    "public.links.forms.ReaderForm": {"confirmed_as": "in which function one confirms"},
    "desk.intake.forms.closing._WithReason": {"reason": "why it ends so"},
    "desk.programme.forms.activities.ActivityForm": {
        "about": "what who comes can expect",
        "at": "when it begins",
        "audience": "for whom, by function, from a closed list",
        "class_level": "for which class, from a closed list",
        "is_public": "whether it stands in the public agenda",
        "kind": "what it is, from a closed list",
        "mails_them": "whether the organisation gets it in its agenda",
        "minutes": "how long it takes",
        "on": "the day",
        "once": "lets a second press be the same activity",
        "organisation": "at which organisation",
        "place": "where else",
        "places": "how many can be booked",
        "plan": "how it goes, with its materials",
        "preparation": "what the host prepares",
        "repeat": "how it returns",
        "sequence": "which version was changed",
        "times": "how often in all",
        "title": "what we call it",
        "zoek": "finds an organisation by its name",
    },
    "desk.programme.forms.activities.CancelForm": {"why": "why it does not go on"},
    "desk.programme.forms.goals.BeginForm": {
        "templates": "with which examples a year of goals begins",
        "year": "which year of goals",
    },
    "desk.programme.forms.goals.CountForm": {
        "corrects": "which count was wrong",
        "counted_by": "which side counted, never who",
        "how": "in what way, or what was wrong",
        "on": "on which day it stood like this",
        "once": "lets a second press be the same count",
        "value": "how many or how much, over nobody in person",
    },
    "desk.programme.forms.goals.EstimateForm": {
        "amount": "what an activity is thought to cost",
        "once": "lets a second press be the same estimate",
    },
    "desk.programme.forms.goals.ExplainForm": {
        "explanation": "what the director tells the council",
    },
    "desk.programme.forms.goals.GoalForm": {
        "once": "lets a second press be the same goal",
        "title": "what we want to reach",
        "version": "keeps two colleagues from overwriting each other",
        "why": "what for",
    },
    "desk.programme.forms.goals.GoalLineForm": {
        "line": "which line of the budget is for a goal",
    },
    "desk.programme.forms.goals.HangForm": {"what": "which activity serves a goal"},
    "desk.programme.forms.goals.IndicatorForm": {
        "aim": "on which side of the target it is good",
        "baseline": "what it was before",
        "counter": "what the registers count, from a closed list",
        "instead": "what we look at instead of a number",
        "kind": "which kind of activity counts",
        "once": "lets a second press be the same indicator",
        "period": "over which part of the year",
        "reason": "why it cannot be measured",
        "side": "what we did, or what came of it",
        "target": "what we aim at",
        "title": "what we look at",
        "unit": "in what it is told",
        "version": "keeps two colleagues from overwriting each other",
    },
    "desk.programme.forms.goals.ServesForm": {"goal": "which goal an activity serves"},
    "desk.programme.forms.activities.ListForm": {
        "eerder": "what was, instead of what comes",
        "soort": "what kind",
    },
    "desk.programme.forms.activities.PayForm": {"line": "which line pays it"},
    "desk.programme.forms.activities.ReportForm": {
        "attended": "how many came; never who",
        "next_time": "what we do otherwise",
        "went_well": "what worked",
    },
    "desk.programme.forms.materials.FileForm": {
        "file": "a file for a lesson format, drawn afresh",
        "title": "what the file is called",
    },
    "desk.programme.forms.materials.FormatAskForm": {
        "checks": "the points that were looked at",
        "content_hash": "the very words that were shown",
        "reader": "which colleague reads along",
    },
    "desk.programme.forms.materials.FormatFilterForm": {
        "duur": "narrows formats by how long they take",
        "leeftijd": "narrows formats by the age they are for",
        "licentie": "narrows formats by their licence",
        "q": "narrows formats by words",
        "soort": "narrows formats by kind",
        "taal": "narrows formats by the language of the material",
    },
    "desk.programme.forms.materials.FormatForm": {
        "ages": "for which ages",
        "audience": "for whom, by function, from a closed list",
        "credit": "the organisation that is named as its maker",
        "expect": "what who comes can expect",
        "kind": "what it is, from a closed list",
        "language": "in which language the material is",
        "levels": "for which classes, from a closed list",
        "licence": "under which licence others may use it",
        "links": "pages of public sites with more",
        "minutes": "how long it takes",
        "needs": "what has to lie ready",
        "once": "lets a second press be the same format",
        "permission": "where a permission in writing is kept",
        "preparation": "what the host prepares",
        "purpose": "what it is for",
        "revision": "which draft was changed",
        "steps": "how it goes",
        "title": "what it is called",
        "works": "what works",
        "works_not": "what does not work",
    },
    "desk.programme.forms.materials.FormatReadingForm": {
        "checks": "the points that were looked at",
        "content_hash": "the very words that were shown",
    },
    "desk.programme.forms.materials.FormatSendBackForm": {
        "reason": "why a second reader does not sign"
    },
    "desk.programme.forms.materials.ImportForm": {
        "file": "a lesson format from elsewhere; the file is not kept"
    },
    "desk.programme.forms.materials.NoteForm": {
        "once": "lets a second press be the same experience",
        "side": "works, does not, or a tip",
        "words": "an experience with a format",
    },
    "desk.programme.forms.materials.RecallForm": {
        "why": "why a format is called back",
        "words": "what others should know",
    },
    "public.evaluations.forms.SheetForm": {},
    "public.agenda.forms.BookForm": {"seats": "how many places; no name"},
    "desk.programme.forms.accounts.CorrectForm": {
        "line": "on which line of the later year",
        "amount": "what a closed year paid too much or too little",
        "reason": "why that is corrected",
    },
    "desk.programme.forms.accounts.FinanceForm": {
        "file": "a list of the finance system, read in memory",
    },
    "desk.programme.forms.accounts.FixForm": {
        "once": "lets a second press be the same version",
        "what_changed": "what differs from the version before",
    },
    "desk.programme.forms.accounts.LineChoiceForm": {
        "line": "on which line of a later year it stands",
    },
    "desk.programme.forms.accounts.WordsForm": {
        "sequence": "which words were changed",
        "text": "what the director tells the council",
    },
    "desk.programme.forms.budget.ChangeForm": {"reason": "why a commitment changes"},
    "desk.programme.forms.budget.CommitmentForm": {
        "activity": "which activity it is for; empty for a running cost",
        "on": "since when money is promised",
        "once": "lets a second press be the same commitment",
        "overrun_reason": "why more is promised than was planned",
        "party": "to whom, by the name under which it trades",
        "what": "for what",
    },
    "desk.programme.forms.budget.DeliveryForm": {
        "on": "when it came",
        "once": "lets a second press be the same delivery",
        "what": "what was seen, before it is paid",
    },
    "desk.programme.forms.budget.InstalmentForm": {
        "amount": "how much of a grant is to come",
        "due_on": "when it is expected",
    },
    "desk.programme.forms.budget.InvoiceForm": {
        "amount": "how much is asked",
        "number": "the party's own number, so that it is not paid twice",
        "received_on": "when it came",
    },
    "desk.programme.forms.budget.LineForm": {
        "heading": "for what money is set aside, from a closed list",
        "name": "what the line is called",
        "once": "lets a second press be the same line",
    },
    "desk.programme.forms.budget.PlanForm": {"reason": "why the plan changes"},
    "desk.programme.forms.budget.ReportForm": {
        "due_on": "by which day a giver is owed an account",
        "what": "which account",
    },
    "desk.programme.forms.budget.SourceForm": {
        "amount": "how much there is",
        "conditions": "what the giver asks",
        "decided_on": "when it was granted",
        "earmarks": "what it may pay, from a closed list",
        "ends_on": "until when it may be used",
        "kind": "whose money it is, from a closed list",
        "name": "what the source is called",
        "once": "lets a second press be the same source",
        "reference": "the giver's own reference",
        "starts_on": "from when it may be used",
    },
    "desk.programme.forms.budget.YearForm": {"year": "which budget is opened"},
    "desk.programme.forms.budget._Once": {"once": "lets a second press be one act"},
    "desk.programme.forms.money.SharesForm": {},
}

# Every value that a column of a record about a person can be set to, by a list.
CHOICES: dict[str, str] = {
    "casework.GuardianAway.state": "asked stands refused ended",
    "programme.QuoteRequest.state": "open chosen decided ended",
    "casework.AgendaItem.tlp": "red amber_strict amber green clear",
    "casework.Case.age_band": "child young_teen older_teen adult unknown",
    "casework.Case.state": "open closed",
    "casework.CaseAction.state": "open done not_done",
    "casework.CaseFile.keep_reason": "threat signed decision",
    "casework.CaseMember.seat": "holder partner chair",
    "casework.CasePart.kind": (
        "shared selected support coercion police conference assessment"
    ),
    "casework.CaseStatement.kind": (
        "fact view alternative protective agreed weighed sensitive"
    ),
    "casework.Conference.place": "city_hall safety_house partner online",
    "casework.Conference.state": "planned running minutes signed cancelled",
    "casework.ConferenceSeat.coming": "invited accepted declined present",
    "casework.Disclosure.ground": (
        "consent public_task legal_duty vital_interest own_right"
    ),
    "casework.Disclosure.purpose": (
        "network advice concern weighing case support coercion family programme "
        "account oversight rights administration retention sign_in"
    ),
    "casework.Disclosure.state": "prepared left withdrawn",
    "casework.Disclosure.subject_kind": (
        "case weighing plan family assessment conference"
    ),
    "casework.Disclosure.to_kind": (
        "person guardian weighing_partner care police prosecutor zvh family_support "
        "own_print"
    ),
    "casework.Disclosure.way": "paper sealed_file spoken screen",
    "casework.EmergencyAccess.outcome": "right lesson not_right",
    "casework.EmergencyAccess.reason": "threat_to_life unsafe_child nobody_reached",
    "casework.PolicePart.ground": "standing once prosecution case_table",
    "casework.PolicePart.provider": "police prosecutor marechaussee probation justice",
    "intake.Referral.return_reason": "full not_our_help other_area unclear",
    "intake.Referral.state": "waiting accepted returned expired taken_along",
    "intake.AdviceThread.want": "only_advice help_me look_at_this",
    "casework.Weighing.age_band": ("child young_teen older_teen adult unknown"),
    "casework.Weighing.state": ("convening judging table informing decided"),
    "casework.Weighing.outcome": (
        "no_action more_information regular_care person_centred handed_over"
    ),
    "casework.Weighing.reason": ("dispelled not_enough other_help"),
    "casework.WeighingStatement.kind": (
        "fact harm view alternative protective done sensitive answer dissent"
    ),
    "casework.WeighingSeat.state": ("asked ready aside ended"),
    "casework.WeighingSeat.aside_reason": ("knows_somebody worked_on_it own_interest"),
    "casework.WeighingOutcome.kind": (
        "no_action more_information regular_care person_centred handed_over"
    ),
    "casework.WeighingOutcome.reason": ("dispelled not_enough other_help"),
    "casework.WeighingOutcome.receiver": ("police prosecutor"),
    "casework.WeighingFrame.decided_by": ("executive mayor"),
    "casework.WeighingFrame.ground": ("public_task legal_duty vital_interest"),
    "intake.Concern.age_band": "child young_teen older_teen adult unknown",
    "intake.Concern.drop_reason": (
        "not_confirmed dispelled regular_care youth_help not_for_us"
    ),
    "programme.Activity.kind": (
        "lesson dialogue parents theatre training intervision meeting residents"
    ),
    "programme.Activity.audience": (
        "pupils pupils_teachers teachers parents professionals partners residents"
    ),
    "programme.Activity.class_level": (
        "primary lower_vmbo lower_havo_vwo upper_vmbo upper_havo_vwo mbo practical"
    ),
    "programme.Activity.state": "planned held cancelled",
    "programme.ActivitySeries.repeat": "once weekly fortnightly monthly",
    "programme.BudgetLine.heading": (
        "activities appointment guidance networks research running"
    ),
    "programme.BudgetYear.state": "closed open",
    "programme.Commitment.state": "open settled",
    "programme.Entry.kind": "committed planned spent",
    "programme.Goal.template": "network lessons advice",
    "programme.GoalYear.state": "open closed",
    "programme.Indicator.aim": "at_least at_most",
    "programme.Indicator.counter": (
        "activities attended places said_talk said_check said_where said_heard "
        "said_useful spent organisations living contacts focal_points key_persons "
        "questions in_time dispelled told_back"
    ),
    "programme.Indicator.kind": (
        "lesson dialogue parents theatre training intervision meeting residents"
    ),
    "programme.Indicator.measure": "registers own not_measurable",
    "programme.Indicator.period": "year first_half second_half",
    "programme.Indicator.side": "output outcome",
    "programme.Indicator.unit": "number share euro",
    "programme.Measurement.counted_by": ("us partner research statistics registers"),
    "programme.Measurement.untold": "none_yet small not_kept",
    "programme.Invoice.state": "paid received refused",
    "programme.ReportWords.chapter": (
        "came_in cases cost did failed foreword unknown wanted"
    ),
    "programme.SmallGrant.applicant": "group organisation resident",
    "programme.SmallGrant.state": (
        "granted incomplete proposed received refused settled withdrawn"
    ),
    "programme.Source.kind": "other own state",
    "accounts.Membership.state": "invited active left",
    "accounts.RoleGrant.role": (
        "network_director deputy intake_officer weigher chair case_holder case_partner "
        "family_counsellor focal_point partner key_person volunteer policy_adviser "
        "mayor dpo auditor administrator rights_desk custodian"
    ),
    "casework.FamilyConsent.about": "notes speak_with",
    "casework.FamilyConsent.way": "said paper",
    "casework.FamilyHandover.state": "drafted sent reached not_reached cancelled",
    "casework.FamilyNote.part": (
        "worry goes_well wanted agreed calls observed thought sensitive"
    ),
    "casework.FamilyPerson.age_band": "child young_teen older_teen adult unknown",
    "casework.FamilyTalk.age_band": "child young_teen older_teen adult unknown",
    "casework.FamilyTalk.end_reason": (
        "goes_on_alone other_help talks_stop no_contact never_agreed withdrawn expired"
    ),
    "casework.FamilyTalk.state": "waiting running stopped ended",
    "casework.CaseNotice.state": "due asked deferred sent",
    "casework.CaseNotice.ground": "danger_to_another danger_to_person inquiry",
    "casework.CaseNotice.way": "letter in_person through_guardian",
    "casework.CaseReview.state": "asked signed lapsed",
    "casework.CaseReview.choice": "go_on change close",
    "casework.CaseWaiting.state": "waiting came expired taken_up",
    "casework.CaseClosing.state": "asked closed reopened lapsed",
    "casework.CaseClosing.reason": "not_needed regular_help elsewhere no_ground "
    "no_decision",
    "casework.CaseClosing.aftercare": "all_well no_answer ordinary_way",
    "casework.CaseLonger.state": "asked signed refused",
    "casework.CaseLonger.ground": "rights_request complaint proceedings",
    "casework.Assessment.stage": "filling asked signed lapsed",
    "casework.Sample.looked": "dropped no_action taken_up",
    "casework.Sample.state": "drawn ready read",
    "casework.PlanSeen.seen_by": "person guardian",
    "casework.PlanSeen.way": "paper screen",
    "casework.AssessmentPaper.kind": "answers own_words dissent instrument",
    "intake.AdviceMessage.author": "asker adviser",
    "intake.AdviceThread.channel": ("anonymous signed_in telephone short_address"),
    "intake.AdviceThread.domain": (
        "education care youth faith_and_philosophy sport residents interest safety "
        "municipality business"
    ),
    "intake.AdviceThread.outcome": "advice_given dispelled regular_care "
    "immediate_danger became_concern not_for_us dishonest went_quiet",
    "intake.AdviceThread.reason": "how_to_talk how_to_support what_is_allowed "
    "where_to_go free_to_do other_explanation growing_up settled help_at_home "
    "help_at_school somebody_to_talk_to practical_help threat_to_life "
    "behaviour_and_harm elsewhere other_service not_our_task joke_or_trial flooding "
    "advertising only_abuse",
    "intake.AdviceThread.state": "waiting answered referred closed",
    "intake.DishonestView.reason": "joke_or_trial flooding advertising only_abuse",
    "intake.OwedFeedback.means": "thread telephone in_person",
    "intake.OwedFeedback.situation": "advice regular_care looked_at ended cannot_tell",
    "intake.OwedFeedback.state": "open given missed",
    "intake.PassedOn.ground": "life",
    "intake.PassedOn.review": "right too_much not_needed",
    "intake.PassedOn.to": "emergency doctor crisis_line safe_home",
    "intake.Concern.state": "drafted confirmed handed_over dropped expired",
    "intake.ConcernNotice.asked_ground": ("danger_to_another danger_to_person inquiry"),
    "intake.ConcernNotice.state": "due asked deferred sent",
    "intake.ConcernNotice.way": "letter in_person through_parent",
    "intake.ConcernStatement.kind": (
        "fact harm ground interpretation alternative protective done sensitive "
        "second_reading identity deferral ending"
    ),
    "mfa.Authenticator.type": "recovery_codes totp webauthn",
    "network.AgendaFeed.device": "outlook nextcloud iphone android tablet computer",
    "network.Agreement.end_reason": "date municipality no_parties",
    "network.Agreement.purpose": (
        "consultation training lessons neighbourhood help means"
    ),
    "network.Agreement.state": "draft offered in_force ended withdrawn",
    "network.AgreementParty.left_reason": "finished no_time otherwise not_said",
    "network.ContactAnswer.kind": "view objection",
    "network.ContactAnswer.outcome": "text_removed text_stays",
    "network.ContactMoment.kind": "visit call message meeting event earlier",
    "network.ContactMoment.subject": (
        "acquaintance keeping_in_touch activity lesson training agreement space "
        "neighbourhood question"
    ),
    "network.HandoverItem.answer": "open accepted declined",
    "network.HandoverItem.why_not": "no_room other_colleague has_ended",
    "network.ImportRun.kind": "relations schools districts",
    "network.Initiative.topics": (
        "lessons dialogue training parenting online sport neighbourhood"
    ),
    "network.Initiative.stage": "idea trying_out running lasting stopped",
    "network.Introduction.asked_says": "yes no",
    "network.Introduction.offered_says": "yes no",
    "network.Introduction.state": "asked agreed not_now expired",
    "network.Invitation.source": "colleague list organisation",
    "network.Invitation.state": "ready sent withdrawn",
    "network.OfferedTraining.kind": "basics refresher conversation online sharing",
    "network.PersonEntry.availability": "daytime evening weekend",
    "network.Offer.direction": "offer request",
    "network.Offer.kind": (
        "room speaker mentor interpreting sport lesson homework internship food "
        "materials transport knowledge hands"
    ),
    "network.Offer.when": "daytime evening weekend holidays to_agree",
    "network.PersonEntry.kind": "professional key_person volunteer",
    # A language is help that somebody offers; chosen by themself or left out.
    "network.PersonEntry.languages": (
        "nl en ar tr ti zgh pl uk fr de es pap fa so dse"
    ),
    "network.PersonEntry.reach_by": "call email letter message",
    "network.Promise.side": "us them",
    "network.Promise.said": "kept not_kept different",
    "network.Promise.state": "open kept withdrawn",
    "network.Message.audience": "professionals focal_points domain district",
    "network.Message.domain": (
        "education care welfare youth sport residents housing interest safety "
        "municipality business"
    ),
    "network.Message.state": "draft sent",
    "network.MessageLetter.state": "posting waiting sent refused uncertain",
    "network.Proposal.reason": (
        "fits joins unclear place_unclear not_ours exists about_persons commercial "
        "no_answer too_late"
    ),
    "network.Proposal.state": "waiting asked accepted declined",
    "network.PersonEntry.topics": (
        "lessons dialogue training parenting online sport neighbourhood advice"
    ),
    "tenancy.ModuleDecision.step": "advised decided suspended resumed",
    "vault.DossierWrap.holder_kind": "member team reporter recovery",
    "vault.TeamSeat.holder_kind": "member team reporter recovery",
    "network.Visit.kind": "visit meeting event call",
    "network.Visit.place": "theirs ours distance",
    "network.Visit.state": "planned held cancelled",
    "signing.SigningRequest.state": "open signed void withdrawn expired",
}

# What a column of somebody's spreadsheet may be read as.
IMPORT_COLUMNS: dict[str, str] = {
    "organisation": "what the organisation is called",
    "domain": "its field of work",
    "district": "where it works",
    "street": "its public address",
    "house_number": "its public address",
    "postcode": "its public address",
    "city": "its public address",
    "general_email": "its general address",
    "general_phone": "its general number",
    "website": "its own site",
    "register_number": "its number in a public register",
    "person": "whom an invitation addresses",
    "person_role": "in which professional role",
    "person_address": "where an invitation goes",
    "last_contact": "when we last spoke to the organisation",
}
