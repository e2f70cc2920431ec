package dev.stet.quotes;

import dev.stet.quotes.Person.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Common given names that tell whether "he" or "she" follows; names of both are left out. */
final class GivenNames {
  private static final Map<String, Gender> GENDERS = new HashMap<>();

  static {
    put(
        Gender.MALE,
        "aaron abdul abraham adam adrian ahmed al alan albert alejandro alexander alfred ali allan",
        "allen alvin amir andre andreas andrew andrii andriy andy angelo anthony antonio arnold",
        "arthur austin barack barry bart ben benjamin bernard bernie bill billy bob bobby boris",
        "brad bradley brandon brendan brent brett brian bruce bryan byron calvin carl carlos cesar",
        "chad charles charlie chris christian christopher chuck clarence clark claude clayton"
            + " cliff",
        "clint clyde colin connor corey craig curtis dale damian dan daniel danny darrell darren",
        "dave david dean dennis derek dick diego dmitri dmitry dominic don donald doug douglas"
            + " duane",
        "dwight earl eddie edgar eduardo edward edwin eli elijah elliott emmanuel eric erik ernest",
        "ethan eugene evan felix fernando floyd francis francisco frank franklin fred frederick",
        "gabriel garrett gary gavin gene geoffrey george gerald gerard gilbert glen glenn gordon",
        "graham greg gregory gus guy hans harold harry harvey hassan hector henry herbert herman",
        "howard hugh hugo ian ibrahim igor isaac ivan jack jacob jake james jared jason javier jay",
        "jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan",
        "jorge jose joseph josh joshua juan julian julio justin karl keir keith ken kenneth kent",
        "kevin khalid kirk kurt kyle lance larry lars laurence lawrence leo leon leonard leroy",
        "liam lloyd lou louis lucas luis luke mahmoud malcolm manuel marco marcus mario mark"
            + " marshall",
        "martin marvin matt matthew maurice max mehmet michael miguel mike milton mitch mitt"
            + " mohamed",
        "mohammad mohammed muhammad murray nathan nathaniel neil nelson nicholas nick nicolas"
            + " nigel",
        "noah norman oleg oleksandr oliver omar oscar otto owen pablo patrick paul pedro pete"
            + " peter",
        "phil philip phillip pierre rafael ralph ramon randy raul ray raymond recep reggie ricardo",
        "richard rick ricky rob robert roberto rodney roger roland ron ronald ross roy ruben"
            + " russell",
        "ryan sam samuel scott sean sebastian serge sergei sergey shane shawn simon spencer"
            + " stanley",
        "stefan stephen steve steven stewart stuart ted terrence terry theodore thomas tim timothy",
        "todd tom tommy tony travis trevor tyler vernon victor viktor vincent vitali vladimir",
        "volodymyr wallace walter warren wayne wesley will william willie xavier yuri zachary");
    put(
        Gender.FEMALE,
        "abigail agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana",
        "andrea angela angelina anita ann anna anne annette annie april arlene ashley audrey"
            + " barbara",
        "beatrice becky bella bernice beth betsy betty beverly bonnie brenda bridget brittany"
            + " camila",
        "candace carla carly carmen carol caroline carolyn carrie catherine cathy cecilia"
            + " charlotte",
        "chelsea cheryl christina christine cindy claire clara claudia colleen connie constance",
        "crystal cynthia daisy danielle dawn deborah debbie debra deirdre delores denise diana"
            + " diane",
        "dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen",
        "elsa emily emma erica erika erin estelle esther ethel eva evelyn faith fatima fiona"
            + " florence",
        "frances gabriela gail gertrude gina giorgia gladys gloria grace greta gwen hannah harriet",
        "hazel heather heidi helen hillary hope ida inez ingrid irene iris isabel isabella ivanka",
        "jacqueline jan jane janet janice jasmine jean jeanette jeanne jenna jennifer jenny"
            + " jessica",
        "jill joan joanna joanne josephine joy joyce juanita judith judy julia juliana julie june",
        "karen karin kate katherine kathleen kathryn kathy katie kayla kelly kim kimberly kristen",
        "kristin lara laura lauren laurie leah lena lillian lily linda lisa lois loretta lori",
        "louise lucia lucille lucy lydia lynn mabel madeleine madeline marcia margaret maria marie",
        "marilyn marina marion marissa marjorie marlene marsha martha mary maureen maxine megan",
        "melania melanie melissa mercedes michelle mildred miranda molly monica nadia nancy naomi",
        "natalia natalie natasha nicole nina nora norma olena olga olivia pamela patricia paula",
        "pauline peggy penelope penny phyllis priscilla rachel ramona rebecca regina renee rhonda",
        "rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra",
        "sara sarah shannon sharon sheila shelley sherry shirley silvia sonia sophia sophie stacy",
        "stella stephanie sue susan suzanne svetlana sylvia tamara tammy tanya tara teresa theresa",
        "tiffany tina tracy ursula valerie vanessa vera veronica vicki victoria viola violet",
        "virginia vivian wanda wendy whitney yolanda yulia yvette yvonne zoe");
  }

  private GivenNames() {}

  private static void put(Gender gender, String... lines) {
    for (String name : List.of(String.join(" ", lines).split(" "))) {
      GENDERS.put(name, gender);
    }
  }

  static Gender genderOf(String givenName) {
    return GENDERS.getOrDefault(givenName, Gender.UNKNOWN);
  }
}
