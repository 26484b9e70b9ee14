from ontology.load import load

HOLDER_ROLES = {
    *("lead", "co-lead", "coordinator", "facilitator", "guardian", "normative", "capacity-building"),
    *("technical-assistance", "monitoring", "operational", "advocacy", "support", "member", "unspecified"),
}
BODY_ROLES = {"chair", "co-chair", "vice-chair", "secretary", "focal-point"}


def test_the_roles_and_their_codes() -> None:
    assert {role.label for role in load().roles.values()} == HOLDER_ROLES | BODY_ROLES


def test_the_id_of_a_role_is_its_code() -> None:
    assert all(role.id == f"role/{role.label}" for role in load().roles.values())


def test_joint_roles_stand_below_the_single_ones() -> None:
    roles = load().roles
    assert roles["role/co-lead"].broader == "role/lead"
    assert roles["role/co-chair"].broader == "role/chair"


def test_each_role_is_defined_in_a_sentence() -> None:
    assert [role.id for role in load().roles.values() if not role.definition.endswith(".")] == []


def test_post_titles_and_how_they_are_written() -> None:
    posts = load().posts
    assert posts["post/executive-director"].label == "Executive Director"
    assert "Chairman" in posts["post/chair"].alternatives
    assert len(posts) >= 80


def test_a_title_that_alone_tells_the_agent() -> None:
    posts = load().posts
    assert posts["post/high-commissioner-for-refugees"].agent == "entity/unhcr"
    assert posts["post/executive-director"].agent is None
    assert posts["post/victims-rights-advocate"].agent is None


def test_every_agent_that_a_title_implies_is_known() -> None:
    ontology = load()
    assert {post.agent for post in ontology.posts.values() if post.agent} <= set(ontology.agents)
