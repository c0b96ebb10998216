"""Short forms of given names, by the form that they stand for. Our own list, made by hand."""

_LINES = """
abby abigail|alex alexander alexandra alexandre alejandro|andy andrew|angie angela|barb barbara|becky rebecca
|ben benjamin|bernie bernard|beth elizabeth bethany|betty elizabeth|bill william|billy william|bob robert
|bobby robert|brad bradley|cathy catherine|charlie charles|chris christopher christine christian|chuck charles
|cindy cynthia|dan daniel|danny daniel|dave david|debbie deborah|deb deborah|dick richard|don donald|donnie donald
|doug douglas|drew andrew|ed edward edwin|eddie edward|fred frederick alfred|gabe gabriel|geoff geoffrey
|greg gregory|hank henry|harry henry harold|jack john|jake jacob|jeff jeffrey|jen jennifer|jenny jennifer
|jerry gerald jerome|jim james|jimmy james|joe joseph|joey joseph|johnny john|jon jonathan|josh joshua
|judy judith|kate katherine kathryn catherine|kathy katherine kathleen|katie katherine kathryn catherine
|ken kenneth|kim kimberly|larry lawrence|lenny leonard|liz elizabeth|lou louis|maggie margaret|mandy amanda
|marty martin|matt matthew|max maxwell maximilian|meg margaret megan|mick michael|mickey michael|mike michael
|mitch mitchell|nate nathan nathaniel|ned edward|nick nicholas|pam pamela|pat patrick patricia|peg margaret
|peggy margaret|pete peter|phil philip phillip|ray raymond|rich richard|rick richard eric|ricky richard|rob robert
|ron ronald|rudy rudolph|sam samuel samantha|sandy sandra alexander|steve stephen steven|sue susan|ted edward theodore
|terry terence terrence theresa|tim timothy|tom thomas|tommy thomas|toni antonia|tony anthony antonio|val valerie
|vicky victoria|vince vincent|walt walter|will william|zach zachary|zack zachary
"""

NICKNAMES = {
    line.split()[0]: frozenset(line.split()[1:]) for line in _LINES.replace("\n", " ").split("|") if line
}
"""A short form, lower case, and what it is short for."""


def same_given_name(one: str, other: str) -> bool:
    """Say whether two given names, lower case, can be one person's: equal, or one short for the other."""
    return one == other or other in NICKNAMES.get(one, ()) or one in NICKNAMES.get(other, ())
