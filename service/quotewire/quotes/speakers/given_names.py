"""Common given names of many cultures, by the gender they usually go with. Our own list, made by hand."""

from quotewire.quotes.speakers.word_lists import words

_MALE = """
aaron abdallah abdel abdoulaye abdul abdullah abel abraham achim adam adama adnan adolfo adrian adriano
ahmad ahmed ahmet aiden akira alain alan albert alberto aldo alec alejandro aleksandar aleksander
alessandro alex alexander alexandre alexei alexey alexis alfonso alfred alfredo ali alistair allan allen
alonso alphonse alvaro alvin amadou amir amit anand anatoly anders andre andrea andreas andrei andres
andrew andrey andrzej andy angelo angus anil anthony antoine anton antoni antonin antonio antony anwar
archie ari ariel arjun armando armin arnaud arne arnold arsene art artem arthur arturo arun ashok ashraf
asif asim assimi august augusto aurelien avi axel aziz babak barney barry bart bashar bashir basil
bassam ben benedict benjamin benny bernard bernardo bernd bernie bert bilal bill billy bjorn blake bob
bobby bogdan boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryce burt
byron caleb calvin cam cameron camilo carl carles carlo carlos carsten casey cedric cesar chad charles
charlie chen chester chris christian christoph christophe christopher chuck claude claudio clayton
clement cliff clifford clint clinton clive clyde cody cole colin colm connor conor conrad constantin
corey cornel cory craig cristian cristiano curtis cyril cyrus dale damian damien damon dan dani daniel
daniele danny dante darius darrell darren darryl daryl dave david davide davis dean declan denis dennis
derek dermot desmond devin diego dieter dimitri dimitris dinesh dirk dmitri dmitry dominic dominik
dominique don donald donnie doug douglas doyle drew duncan dustin dwayne dwight dylan earl ed eddie
edgar edmund edoardo edson eduardo edward edwin efrain egor elias elijah elliot elliott elon emanuel
emil emile emilio emmanuel emmanuil enda enrico enrique eric erich erik ernest ernesto ernst erwin
esteban ethan etienne eugene eusebio evan everett evgeny ezra fabian fabien fabio fabrice faisal farid
farouk federico felipe felix ferdinand fernando fidel filip filippo finn florian floyd francesco francis
francisco franck franco francois frank franklin franz fred freddie freddy frederic frederick frederik
fritz gabriel galen garrett garry gary gavin gene geoff geoffrey georg george georges georgios gerald
gerard gerardo gerhard gerry gianluca gianni gideon gilbert gilberto giles gilles giorgio giovanni
giuliano giulio giuseppe glen glenn goran gordon graeme graham grant greg gregg gregor gregory guido
guillaume guillermo gunnar gus gustav gustavo guy habib hakan hakeem hal hamid hamza han hank hans hari
harold haroon harry harvey hasan hashim hassan hector heinrich heinz helmut hendrik henk henri henrik
henry herbert herman hernan herve hideki hideo hiro hiroshi homer horacio horst howard hubert hugh hugo
humphrey hunter hussein ian ibrahim idris ignacio igor ike ilan ilya imran ingo ioannis isaac isaiah
ismail israel itamar ivan ivo jack jackson jacob jacques jaime jair jake jakob jalal jamal james jamie
jan jared jarrod jason jasper javad javed javier jay jayden jean jed jeff jefferson jeffrey jens
jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy joachim joakim joao joaquin joe joel joey
johan johann johannes john johnny jon jonah jonas jonathan jordan jordi jorge jorgen jose josef joseph
josh joshua jost juan juergen jules julian julien julio julius juma jun jurgen justin kai kamal kareem
karim karl karsten kazuo keith kelvin ken kenji kenneth kenny kent kevin khaled khalid khalil kieran kim
kirk klaus knut kofi konstantin krzysztof kumar kurt kwame kyle lachlan lance larry lars lasse laszlo
laurent lawrence lee leif leigh lenny leo leon leonard leonardo leonid leopold leroy les leslie lester
levi lewis liam lincoln linus lionel liu lleyton lloyd logan lorenzo lou louie louis luc luca lucas
lucien luigi luis luiz luka lukas luke luther lyle lyndon mack magnus mahmoud maksim malcolm malik
mamadou manfred manuel marc marcel marcelo marcin marco marcos marcus marek marian mario marius mark
marko markus marlon marshall martin marty marvin massimo mateo mateusz mathias mathieu mats matt matteo
matthew matthias matthieu maurice mauricio maurits maurizio max maxim maxime maximilian mehdi mehmet mel
melvin micah michael michal micheal michel mick mickey miguel mihai mikael mike mikhail mikko milan
miles milo milos milton mitch mitchell mo mohamad mohamed mohammad mohammed mohsen moises morgan morris
morten moses moshe muhammad murray musa mustafa nabil nana nasser nate nathan nathaniel naveen neal ned
neil nelson nestor nicholas nick nico nicola nicolas niels nigel nikita niklas nikolai nikolaos nikolas
nils nitin noah noam noel nolan norbert norman octavio olaf ole oleg oleksandr oliver olivier olli omar
orlando orrin oscar oskar osman osvaldo otis otto owen pablo paddy panos paolo parker pascal pat patrice
patricio patrick patrik paul paulo pavel pavlo pawel pedro pepe per percy pete peter petr petro petros
phil philip philipp philippe phillip phillipe pier pierce pierre pieter pietro piotr prakash pranab
preston quentin quincy radek radoslaw rafael rafal rafiq rahul rainer raj rajesh rajiv ralf ralph ramesh
ramiro ramon ramzi rand randall randy raphael rashid rasmus raul ravi ray raymond rayner recep reed
reggie reginald reinhard remi renaud rene reuben rex ricardo riccardo rich richard richie rick ricky
riyad rob robbie robert roberto robin rocco rod roddy roderick rodney rodrigo roel roger rohan rohit
roland rolando rolf roman romano ron ronald ronaldo ronnie rory ross roy ruben rudi rudolf rudolph rudy
rufus rui rupert russ russell ryan saad sadiq saleh salem salim salman salvador salvatore sam sami samir
samuel sandro sandy sanjay santiago santos saul scott sean sebastian sebastien selim serge sergei sergey
sergio seth seyed shahid shane shaun shawn sheldon shigeru shimon shinzo sidney siegfried silvio simon
slobodan soren stan stanley stefan stefano stelios stephan stephane stephen sterling steve steven
stewart stig stuart sven sylvain sylvester taha takashi tamas tariq taylor ted teddy teodoro terence
terrence terry thabo thad theo theodore thibault thierry thilo thom thomas thorsten tiago tim timo
timothy tito tobias toby todd tom tomas tomasz tommy tony toru travis trent trevor tristan troy tsutomu
tucker tyler tyrone tyson udo ulrich umar umberto uri usman vaclav valentin valery vance vasily vassily
venkat vernon vic vicente victor vijay vikram viktor vincent vincenzo vinod virgil vitaly vito vittorio
vivek vlad vladimir volodymyr wade wael waleed walid wallace wally walter warren wayne wendell werner
wes wesley wilbur wilfred wilhelm will willem william willie willy winston wojciech wolfgang woody
xavier yahya yair yann yannick yasir yasser yevgeny yitzhak yoav yohan yosef youssef yuri yusuf yves
zach zachary zack zak zane zbigniew zeke ziad zoltan zubair
"""

_FEMALE = """
aaliyah abby abigail ada adele adriana agata agnes agnieszka aicha aida aileen aimee aisha akiko alana
alba alessandra alexa alexandra alexandria alexis alice alicia alina alison allison alma alyssa amal
amalia amanda amara amber amelia amelie amina amira amy ana anastasia andie andrea aneta angela angelica
angelina angelique angie anika anita anja ann anna annabel anne annegret annette annie antje antoinette
antonella antonia anya aoife april arabella ariana arianna arlene asha ashley asma astrid audrey autumn
ava avril aya ayesha azadeh barbara beata beatrice beatriz becky belinda bella bernadette bernice beryl
bessie beth bethany betsy betty bev beverley beverly bianca birgit bonnie brenda briana bridget brigid
brigitte britney brittany brooke caitlin camila camilla candace candice cara carina carla carmen carol
carole carolina caroline carolyn carrie cassandra cassidy catalina catarina catherine cathy cecilia
celeste celia celine chandra chantal charlene charlotte chelsea cher cheryl chiara chloe christa
christel christiane christina christine cindy claire clara clare clarissa claudia claudine coleen
colette colleen connie consuelo cora corinne cristina crystal cynthia dagmar daisy dana danielle daphne
dawn deanna debbie deborah debra deirdre delia denise desiree diana diane dianne dina dolores dominika
donna dora doreen doris dorothea dorothy edith edna eileen elaine eleanor elena eleni elisa elisabeth
elise eliza elizabeth elke ella ellen ellie elsa elsie elvira emilia emily emma erica erika erin
esmeralda esperanza estelle esther ethel etta eugenia eva eve evelyn faith fanny farah fatima fatma fay
faye felicia felicity fern fiona flora florence fran frances francesca francine francoise frederica
frida gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian gina
ginger giorgia giovanna gisele gita giulia gladys gloria grace graciela greta gretchen guadalupe gudrun
gwen gwendolyn gwyneth gwynne hala halima hanna hannah harriet hattie hazel heather heidi helen helena
helene helga hermione hilary hilda hillary holly hope huda ida ilana ilse imelda imogen ina indira ines
ingrid irene irina iris irma isabel isabella isabelle isla ivy jacinda jackie jacqueline jada jana jane
janelle janet janice janine jasmine jayne jean jeanette jeanine jeanne jelena jen jenifer jenna jennie
jennifer jenny jess jessica jill jo joan joann joanna joanne jocelyn jodi jodie johanna joni josefina
josephine joy joyce juanita judith judy julia juliana juliane julie juliet julieta juliette june justine
kaitlyn kara karen karin karina karla kasia kate katerina katharina katharine katherine kathie kathleen
kathryn kathy katia katie katrin katrina katy kay kayla keiko kellie kelly kendra kerry khadija kiera
kimberly kirsten kirstie kirstin kitty kris krista kristen kristi kristin kristina kristine kylie lana
lara larissa latisha latoya laura lauren laurie lea leah leanne leila lena lenore leona leslie leticia
lidia lila lilian liliana lillian lily lina linda lindsay lindsey lisa liudmila liz liza lois lola
lorena loretta lori lorna lorraine louisa louise lourdes lucia luciana lucie lucille lucy ludmila luisa
lydia lynda lynette lynn lynne mabel macarena maddie madeleine madeline madonna magdalena maggie maia
malgorzata mandy manuela mara marcella marcia margaret margarita margo margot marguerite maria mariah
mariam mariana marianne marie mariela marilyn marina marine marion marisa marisol marissa marjorie marla
marlene marsha marta martha martina mary maryam maryanne matilda maude maureen mavis maxine may maya
meagan meera meg megan meghan melania melanie melinda melissa mercedes meredith meryl mia michaela
michele michelle mildred mimi mina mindy mira miranda miriam misty moira molly mona monica monika
monique myra myriam myrtle nadia nadine nancy naomi natalia natalie natasha nathalie nelly nia nicola
nicole nikki nina nora noreen norma nuala octavia odette odile olga olivia ophelia orla paige paloma pam
pamela patricia patsy patti patty paula paulette paulina pauline pearl peggy penelope penny petra
philippa phoebe phyllis pilar polly prisca priscilla priti priya rachael rachel ramona rania raquel
rebecca rebekah regina renata renee rhea rhiannon rhonda rita roberta robyn rocio romina ronda rosa
rosalia rosalind rosamund rosanna rose rosemarie rosemary rosie roxana roxanne ruby ruth sabina sabine
sabrina sadia sally salma samantha samira sandra saoirse sara sarah sasha scarlett selena selma serena
shannon sharon sheila shelby shelley shelly sheryl shirley silke silvia simona simone sinead siobhan
sofia solange sonia sonja sophia sophie stacey stacy stefania stella stephanie sue susan susana susanna
susanne susie suzanne suzette suzy svetlana sylvia sylvie tabitha tamara tammy tania tanya tara tatiana
teresa terri tess tessa thandie thelma theresa therese tiffany tina toni tonya tracey tracy tricia trish
trudy uma ursula valentina valeria valerie vanessa venus vera verena veronica veronika vicki vicky
victoria viola violet virginia vivian viviane vivien wanda wendy whitney wilhelmina wilma winifred
winona xenia yael yasmin yoko yolanda yulia yvette yvonne zainab zara zeinab zelda zoe zuzana
"""

_EITHER = """
alex andrea angel ariel ashley avery blair cameron carey casey alexis charlie chris dana dominique drew
emerson finley frankie gabriel jackie jaime jamie jan jean jess jo jody jordan kai kelly kelsey kerry
kim kris kyle lee leigh leslie lin lindsay lou marian mel michal morgan nana nicola noel pat paris
parker quinn ray reese riley robin ronnie rory sam sandy sasha shannon sidney skyler stacy sunny sydney
taylor terry toni tracy val vivian yi yu
"""

_either = words(_EITHER)
MALE_NAMES = words(_MALE) - _either
FEMALE_NAMES = words(_FEMALE) - _either

GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | _either
"""Every name of the lists, lower case."""

ALSO_COMMON_WORDS = words("""
    april august autumn baby chance chase christian crystal daisy dawn earl faith grace holly hope
    hunter israel ivy joy junior king lance levi major may mercedes misty odd per rich sandy sterling
    sunny venus violet wade woody lincoln jefferson jordan georgia virginia chelsea florence victoria
    sydney paris houston austin dallas madison phoenix orlando santiago salvador washington london
    charlotte
    """)
"""Given names that are as often something else: they prove no person."""
