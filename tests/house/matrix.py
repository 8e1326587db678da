# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who finds what: every address of the desk and the public site, for every role.

A row is an address, a column a role; the first column is a visitor without a session.
An address without a row fails the tests, and so does a row without an address. Every
cell is tried, the closed ones too: by looking (GET) and, where it is closed, by
sending an empty form (POST). Locked vaults throughout; a list that opens shows a
person only what is theirs to see, which the tests of each page look at.

    o  opens                    .  nothing here (404): absent and not yours alike
    >  leads elsewhere          x  not open to this role (403)
    m  for sending a form only (405)
"""

ROLES = (
    "administrator",
    "director",
    "deputy",
    "intake_officer",
    "weigher",
    "chair",
    "case_holder",
    "case_partner",
    "family_counsellor",
    "focal_point",
    "partner",
    "key_person",
    "volunteer",
    "policy_adviser",
    "mayor",
    "dpo",
    "auditor",
    "rights_desk",
    "custodian",
    "nobody",
)

MATRIX = """
account_login                    o  >>>>>>>>>>>>>>>>>>>>
account_logout                   >  oooooooooooooooooooo
mfa_authenticate                 >  >>>>>>>>>>>>>>>>>>>>
mfa_login_webauthn               >  >>>>>>>>>>>>>>>>>>>>
account_reauthenticate           >  oooooooooooooooooooo
mfa_reauthenticate               >  oooooooooooooooooooo
mfa_reauthenticate_webauthn      >  >>>>>>>>>>>>>>>>>>>>
account_change_password          >  oooooooooooooooooooo
mfa_index                        >  oooooooooooooooooooo
mfa_activate_totp                >  >>>>>>>>>>>>>>>>>>>>
mfa_deactivate_totp              >  >>>>>>>>>>>>>>>>>>>>
mfa_list_webauthn                >  oooooooooooooooooooo
mfa_add_webauthn                 >  >>>>>>>>>>>>>>>>>>>>
mfa_remove_webauthn              >  >>>>>>>>>>>>>>>>>>>>
mfa_edit_webauthn                >  >>>>>>>>>>>>>>>>>>>>
mfa_view_recovery_codes          >  ....................
mfa_generate_recovery_codes      >  >>>>>>>>>>>>>>>>>>>>
mfa_download_recovery_codes      >  ....................
public:home                      o  >>>>>>>>>>>>>>>>>>>>
public:own_organisation          .  ....................
public:confirm_reader            m  mmmmmmmmmmmmmmmmmmmm
public:own_facts                 .  ....................
public:step_down                 .  ....................
public:answer_contact            .  ....................
public:own_offer_add             .  ....................
public:own_offer                 .  ....................
public:own_introduction          .  ....................
public:own_agreement             .  ....................
public:leave_agreement           .  ....................
public:agenda                    o  oooooooooooooooooooo
public:agenda_file               o  oooooooooooooooooooo
public:public_activity           o  oooooooooooooooooooo
public:booking                   o  oooooooooooooooooooo
public:initiatives               o  oooooooooooooooooooo
public:propose                   o  oooooooooooooooooooo
public:proposal                  .  ....................
public:own_initiative            .  ....................
public:own_referral              .  ....................
public:add_promise               .  ....................
public:say_promise               .  ....................
public:letter                    .  ....................
public:stop_letters              .  ....................
public:own_messages              m  mmmmmmmmmmmmmmmmmmmm
public:own_invitation            .  ....................
public:no_thanks                 m  mmmmmmmmmmmmmmmmmmmm
public:register                  .  ....................
public:own_entry                 .  ....................
public:renew                     m  mmmmmmmmmmmmmmmmmmmm
public:withdraw                  m  mmmmmmmmmmmmmmmmmmmm
public:done                      o  oooooooooooooooooooo
public:join                      o  oooooooooooooooooooo
public:look_in_your_mail         o  oooooooooooooooooooo
public:charter                   o  oooooooooooooooooooo
public:join_enter                .  ....................
public:own_record                .  ....................
public:own_training              .  ....................
public:was_there                 m  mmmmmmmmmmmmmmmmmmmm
style:page                       >  oooooooooooooooooooo
desk:today                       >  oooooooooooooooooooo
desk:second_reader_another        >  mmmmmmmmmmmmmmmmmmmm
desk:second_reader_withdraw       >  mmmmmmmmmmmmmmmmmmmm
desk:notes                       >  x>ooxxxxxxxxxxxxxxxx
desk:note_throw_away             >  mmmmmmmmmmmmmmmmmmmm
desk:my_questions                >  xooooooooooooxxxxoxx
desk:ask                         >  xooooooooooooxxxxoxx
desk:pasted_mail                 >  xooooooooooooxxxxoxx
desk:ask_in_parts                >  xooooooooooooxxxxoxx
desk:my_question                 >  .........o..........
desk:my_question_file            >  ....................
desk:my_question_share           >  mmmmmmmmmmmmmmmmmmmm
desk:my_question_stop_sharing    >  mmmmmmmmmmmmmmmmmmmm
desk:short_address               >  .oo.................
desk:short_address_make          >  mmmmmmmmmmmmmmmmmmmm
desk:short_address_end           >  mmmmmmmmmmmmmmmmmmmm
desk:advice                      >  xoooxxxxxxxxxxxxxxxx
desk:advice_new                  >  xoooxxxxxxxxxxxxxxxx
desk:may_share                   >  oooooooooooooooooooo
desk:may_share_table             >  oooooooooooooooooooo
desk:conversation                >  xoooxxxxxxxxxxxxxxxx
desk:conversation_paper          >  xoooxxxxxxxxxxxxxxxx
desk:answers                     >  .ooo................
desk:answer_new                  >  .ooo................
desk:lesson_new                  >  .ooo................
desk:answers_shared              >  .ooo................
desk:answers_shipped             >  mmmmmmmmmmmmmmmmmmmm
desk:answer_take_over            >  mmmmmmmmmmmmmmmmmmmm
desk:answer_read_again           >  mmmmmmmmmmmmmmmmmmmm
desk:answer_remove               >  mmmmmmmmmmmmmmmmmmmm
desk:answer_show                 >  mmmmmmmmmmmmmmmmmmmm
desk:answer_share                >  mmmmmmmmmmmmmmmmmmmm
desk:answer_ask                  >  mmmmmmmmmmmmmmmmmmmm
desk:answer_sign                 >  mmmmmmmmmmmmmmmmmmmm
desk:answer_send_back            >  mmmmmmmmmmmmmmmmmmmm
desk:colleague_decline           >  mmmmmmmmmmmmmmmmmmmm
desk:colleague_take_back         >  mmmmmmmmmmmmmmmmmmmm
desk:colleague_keep              >  mmmmmmmmmmmmmmmmmmmm
desk:answer_shared               >  .ooo................
desk:answer                      >  .ooo................
desk:answer_change               >  .ooo................
desk:colleagues                  >  .oo.................
desk:colleague_ask               >  .oo.................
desk:colleague                   >  .oo.................
desk:advice_thread               >  .ooo................
desk:advice_end                  >  .ooo................
desk:advice_agree                >  mmmmmmmmmmmmmmmmmmmm
desk:advice_take                 >  mmmmmmmmmmmmmmmmmmmm
desk:advice_hand                 >  mmmmmmmmmmmmmmmmmmmm
desk:danger_review               >  mmmmmmmmmmmmmmmmmmmm
desk:receivers                   >  xoooxxxxxxxxxxxxxxxx
desk:receiver_end                >  mmmmmmmmmmmmmmmmmmmm
desk:referral_paper              >  .ooo................
desk:feedback                    >  xoooxxxxxxxxxxxxxxxx
desk:feedback_give               >  .ooo................
desk:advice_file                 >  .>>>................
desk:concerns                    >  xxxoxoxxxxxxxxxxxxxx
desk:concern_new                 >  xxxoxxxxxxxxxxxxxxxx
desk:concern                     >  ...o................
desk:concern_part                >  ...o................
desk:concern_plan                >  mmmmmmmmmmmmmmmmmmmm
desk:concern_ask                 >  mmmmmmmmmmmmmmmmmmmm
desk:concern_read                >  ....................
desk:concern_drop                >  ...o................
desk:concern_check               >  ...o................
desk:known_elsewhere             >  ....................
desk:concern_file                >  ...>................
desk:concern_person              >  ...o................
desk:concern_person_show         >  mmmmmmmmmmmmmmmmmmmm
desk:concern_person_erase        >  mmmmmmmmmmmmmmmmmmmm
desk:concern_notice              >  ...o................
desk:concern_delay               >  mmmmmmmmmmmmmmmmmmmm
desk:concern_delay_sign          >  mmmmmmmmmmmmmmmmmmmm
desk:concern_letter              >  mmmmmmmmmmmmmmmmmmmm
desk:cases                       >  xooxooooxxxxxxxxxxxx
desk:case                        >  .....oo.............
desk:organisations               >  xooxxxxxxxxxxxxxxxxx
desk:reach                       >  xooxxxxxxxxxxooooxxx
desk:reach_map                   >  xooxxxxxxxxxxooooxxx
desk:reach_matrix                >  xooxxxxxxxxxxooooxxx
desk:reach_quiet                 >  xooxxxxxxxxxxxxxxxxx
desk:reach_single                >  xooxxxxxxxxxxxxxxxxx
desk:reach_network               >  xooxxxxxxxxxxxxxxxxx
desk:reach_take                  >  mmmmmmmmmmmmmmmmmmmm
desk:came_in                     >  xooxxxxxxxxxxooooxxx
desk:came_in_take                >  mmmmmmmmmmmmmmmmmmmm
desk:organisation_add            >  xooxxxxxxxxxxxxxxxxx
desk:organisation_alike          >  xooxxxxxxxxxxxxxxxxx
desk:invitations                 >  xooxxxxxxxxxxxxxxxxx
desk:invitation_withdraw         >  mmmmmmmmmmmmmmmmmmmm
desk:week                        >  xooxxxxxxxxxxxxxxxxx
desk:visit_plan                  >  xooxxxxxxxxxxxxxxxxx
desk:visit_move                  >  .oo.................
desk:visit_cancel                >  .oo.................
desk:agenda_devices              >  xooxxxxxxxxxxxxxxxxx
desk:agenda_disconnect           >  mmmmmmmmmmmmmmmmmmmm
desk:agenda_feed                 .  ....................
desk:quick                       >  xooxxxxxxxxxxxxxxxxx
desk:quick_shell                 o  oooooooooooooooooooo
desk:quick_standing              o  oooooooooooooooooooo
desk:quick_worker                o  oooooooooooooooooooo
desk:quick_manifest              o  oooooooooooooooooooo
desk:network_people              >  xooxxxxxxxxxxxxxxxxx
desk:welcome                     >  mmmmmmmmmmmmmmmmmmmm
desk:trainings                   >  xooxxxxxxxxxxxxxxxxx
desk:training_offer              >  xooxxxxxxxxxxxxxxxxx
desk:training                    >  .oo.................
desk:training_call_off           >  mmmmmmmmmmmmmmmmmmmm
desk:lists                       >  xooxxxxxxxxxxxxxxxxx
desk:list_accept                 >  mmmmmmmmmmmmmmmmmmmm
desk:list_run                    >  .oo.................
desk:list_send                   >  mmmmmmmmmmmmmmmmmmmm
desk:list_undo                   >  .oo.................
desk:take_back                   >  mmmmmmmmmmmmmmmmmmmm
desk:objection                   >  .oo.................
desk:export                      >  xooxxxxxxxxxxxxxxxxx
desk:doubles_queue               >  xooxxxxxxxxxxxxxxxxx
desk:doubles_two                 >  mmmmmmmmmmmmmmmmmmmm
desk:doubles_again               >  mmmmmmmmmmmmmmmmmmmm
desk:merge_undo                  >  mmmmmmmmmmmmmmmmmmmm
desk:offers                      >  xooxxxxxxxxxxxxxxxxx
desk:offer_add                   >  xooxxxxxxxxxxxxxxxxx
desk:offer                       >  .oo.................
desk:offer_change                >  .oo.................
desk:offer_withdraw              >  mmmmmmmmmmmmmmmmmmmm
desk:offer_introduce             >  mmmmmmmmmmmmmmmmmmmm
desk:agreements                  >  xooxxxxxxxxxxxxxxxxx
desk:agreement_add               >  xooxxxxxxxxxxxxxxxxx
desk:agreement                   >  .oo.................
desk:agreement_change            >  .oo.................
desk:agreement_parties           >  .oo.................
desk:agreement_step              >  mmmmmmmmmmmmmmmmmmmm
desk:agreement_end               >  .oo.................
desk:agreement_day               >  mmmmmmmmmmmmmmmmmmmm
desk:organisation                >  .oo.................
desk:organisation_doubles        >  .oo.................
desk:organisation_change         >  .oo.................
desk:contact_log                 >  .oo.................
desk:contacts_older              >  .oo.................
desk:ask_reader                  >  mmmmmmmmmmmmmmmmmmmm
desk:person_invite               >  .oo.................
desk:code_show                   >  mmmmmmmmmmmmmmmmmmmm
desk:merge                       >  ....................
desk:initiatives                 >  xooxxxxxxxxxxxxxxxxx
desk:initiative_add              >  xooxxxxxxxxxxxxxxxxx
desk:proposals                   >  xooxxxxxxxxxxxxxxxxx
desk:proposal                    >  .oo.................
desk:partner_take_off            >  mmmmmmmmmmmmmmmmmmmm
desk:initiative                  >  .oo.................
desk:initiative_change           >  .oo.................
desk:initiative_partner          >  .oo.................
desk:initiative_need             >  .oo.................
desk:initiative_result           >  .oo.................
desk:initiative_confirm          >  mmmmmmmmmmmmmmmmmmmm
desk:initiative_remove           >  mmmmmmmmmmmmmmmmmmmm
desk:promise_add                 >  .oo.................
desk:promise_settle              >  mmmmmmmmmmmmmmmmmmmm
desk:relation_know               >  mmmmmmmmmmmmmmmmmmmm
desk:relation_end                >  mmmmmmmmmmmmmmmmmmmm
desk:next_date                   >  .oo.................
desk:practical                   >  .oo.................
desk:districts                   >  .oo.................
desk:handover                    >  xooxxxxxxxxxxxxxxxxx
desk:orphans_take                >  mmmmmmmmmmmmmmmmmmmm
desk:handover_items              >  .oo.................
desk:handover_stop               >  mmmmmmmmmmmmmmmmmmmm
desk:handover_pack               >  .oo.................
desk:messages                    >  xooxxxxxxxxxxxxxxxxx
desk:message_write               >  xooxxxxxxxxxxxxxxxxx
desk:message                     >  .oo.................
desk:message_change              >  .oo.................
desk:message_test                >  mmmmmmmmmmmmmmmmmmmm
desk:message_send                >  mmmmmmmmmmmmmmmmmmmm
desk:message_drop                >  mmmmmmmmmmmmmmmmmmmm
desk:incidents                   >  xooxxxxxxxxxxxxxxxxx
desk:incident                    >  .oo.................
desk:incident_close              >  .oo.................
desk:incident_card               >  xooxxxxxxxxxxxxxxxxx
desk:incident_card_change        >  xooxxxxxxxxxxxxxxxxx
desk:call_add                    >  mmmmmmmmmmmmmmmmmmmm
desk:call_drop                   >  mmmmmmmmmmmmmmmmmmmm
desk:arrive                      >  >>>>>>>>>>>>>>>>>>>>
desk:second_factor               >  >>>>>>>>>>>>>>>>>>>>
desk:no_access                   >  >>>>>>>>>>>>>>>>>>>>
desk:accept_invitation           .  ....................
desk:choose_phrase               >  o>>>>oooo>>oooooo>oo
desk:change_phrase               >  >>>>>>>>>>>>>>>>>>>>
desk:start_over                  >  oooooooooooooooooooo
desk:give_access                 >  mmmmmmmmmmmmmmmmmmmm
desk:unlock                      >  >oooo>>>>oo>>>>>>o>>
desk:unlock_with_passkey         >  mmmmmmmmmmmmmmmmmmmm
desk:let_passkey_unlock          >  mmmmmmmmmmmmmmmmmmmm
desk:lock                        >  mmmmmmmmmmmmmmmmmmmm
desk:me                          >  oooooooooooooooooooo
desk:away                        >  .oooooooo........o..
desk:away_end                    >  mmmmmmmmmmmmmmmmmmmm
desk:desk_hours                  >  .oo.................
desk:my_language                 >  mmmmmmmmmmmmmmmmmmmm
desk:end_my_session              >  mmmmmmmmmmmmmmmmmmmm
desk:style:page                  >  oooooooooooooooooooo
desk:people                      >  oxxxxxxxxxxxxxxxxxxx
desk:invite                      >  oxxxxxxxxxxxxxxxxxxx
desk:role_proposals              >  oooxxxxxxxxxxxxxxxxx
desk:confirm_role                >  mmmmmmmmmmmmmmmmmmmm
desk:end_role                    >  oxxxxxxxxxxxxxxxxxxx
desk:person                      >  oxxxxxxxxxxxxxxxxxxx
desk:propose_role                >  oxx.........x.......
desk:end_sessions                >  mmmmmmmmmmmmmmmmmmmm
desk:renew_access                >  mmmmmmmmmmmmmmmmmmmm
desk:end_access                  >  oxxxxxxxxxxxxxxxxxxx
desk:oversight                   >  xxxxxxxxxxxxxxxooxxx
desk:own_ledger                  >  oooooooooooooooooooo
desk:oversight_verify            >  mmmmmmmmmmmmmmmmmmmm
desk:oversight_processing        >  xxxxxxxxxxxxxxxooxxx
desk:oversight_terms             >  xooxxxxxxxxxxxxoooxx
desk:oversight_certificate       >  ...............oo...
desk:oversight_run               >  .oo............ooo..
desk:oversight_register          >  xxxxxxxxxxxxxxxooxxx
desk:oversight_concerns          >  xxxxxxxxxxxxxxxooxxx
desk:oversight_safeguards        >  xxxxxxxxxxxxxxxooxxx
desk:oversight_modules           >  ooxxxxxxxxxxxxoooxxx
desk:oversight_module            >  ooxxxxxxxxxxxxoooxxx
desk:oversight_jobs              >  oxxxxxxxxxxxxxxooxxx
desk:oversight_try_again         >  oxxxxxxxxxxxxxxxxxxx
desk:activities                  >  xoooxxxxoooooooxoxxx
desk:activity_week               >  xoooxxxxoooooooxoxxx
desk:activity_list               >  xoooxxxxoooooooxoxxx
desk:activity_add                >  xooxxxxxxxxxxxxxxxxx
desk:activity                    >  .ooo....ooooooo.o...
desk:activity_change             >  .oox....xxxxxxx.x...
desk:activity_cancel             >  .oox....xxxxxxx.x...
desk:activity_report             >  .oox....xxxxxxx.x...
desk:activity_pay                >  mmmmmmmmmmmmmmmmmmmm
desk:budget                      >  x>>xxxxxxxxxx>>x>xxx
desk:budget_example              >  xooxxxxxxxxxxooxoxxx
desk:sources                     >  xooxxxxxxxxxxooxoxxx
desk:source_add                  >  xooxxxxxxxxxxxxxxxxx
desk:budget_open                 >  xooxxxxxxxxxxxxxxxxx
desk:source                      >  .oo..........oo.o...
desk:budget_year                 >  .oo..........oo.o...
desk:budget_line                 >  .oo..........oo.o...
desk:commitment                  >  .oo..........oo.o...
desk:budget_line_add             >  .oo..........xx.x...
desk:budget_close                >  .oo..........xx.x...
desk:budget_plan                 >  .oo..........xx.x...
desk:commitment_add              >  .oo..........xx.x...
desk:commitment_change           >  .oo..........xx.x...
desk:instalment_add              >  mmmmmmmmmmmmmmmmmmmm
desk:report_add                  >  mmmmmmmmmmmmmmmmmmmm
desk:source_step                 >  mmmmmmmmmmmmmmmmmmmm
desk:budget_take                 >  mmmmmmmmmmmmmmmmmmmm
desk:commitment_deliver          >  mmmmmmmmmmmmmmmmmmmm
desk:commitment_settle           >  mmmmmmmmmmmmmmmmmmmm
desk:invoice_add                 >  mmmmmmmmmmmmmmmmmmmm
desk:invoice_settle              >  mmmmmmmmmmmmmmmmmmmm
"""
